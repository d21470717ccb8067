import { crc32 } from "../../../src/util/crc32";
import { base64url, type ExamplesById, hex, pick, standingAlone, withUnproven } from "./example";

/** A token in the routable form of version 1. */
function routable(prefix: string, seed: number): string {
  const payload = Buffer.from(`${pick(base64url, 16, seed)}o:1\nu:${seed}\x06`, "latin1").toString(
    "base64url",
  );
  const unsigned = `${prefix}${payload}.01.${payload.length.toString(36).padStart(2, "0")}`;
  return unsigned + crc32(unsigned).toString(36).padStart(7, "0");
}

export const gitlab: ExamplesById = {
  "gitlab-routable-token": withUnproven(
    standingAlone((seed) => routable(["glpat", "-"].join(""), seed), []),
    `${routable(["glpat", "-"].join(""), 4).slice(0, -7)}0000000`,
  ),
  "gitlab-access-token": standingAlone(
    (seed) => ["glpat-", pick(base64url, 20, seed)].join(""),
    [["glpat-", "x".repeat(20)].join("")],
  ),
  "gitlab-trigger-token": standingAlone(
    (seed) => ["glptt-", pick(hex, 40, seed)].join(""),
    [["glptt-", "0".repeat(40)].join("")],
  ),
  "gitlab-deploy-token": standingAlone(
    (seed) => ["gldt-", pick(base64url, 20, seed)].join(""),
    [["gldt-", "x".repeat(20)].join("")],
  ),
  "gitlab-runner-token": standingAlone(
    (seed) => ["glrt-", pick(base64url, 20, seed)].join(""),
    [["glrt-", "x".repeat(20)].join("")],
  ),
  "gitlab-other-token": standingAlone((seed) => ["glft-", pick(base64url, 20, seed)].join(""), []),
};
