import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const digitalocean: ExamplesById = {
  "digitalocean-personal-token": standingAlone(
    (seed) => ["dop_v1_", pick(hex, 64, seed)].join(""),
    [["dop_v1_", "0".repeat(64)].join("")],
  ),
  "digitalocean-oauth-token": standingAlone(
    (seed) => ["doo_v1_", pick(hex, 64, seed)].join(""),
    [["dor_v1_", "0".repeat(64)].join("")],
  ),
};
