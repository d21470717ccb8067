import { base64, type ExamplesById, hex, pick, standingAlone, withUnproven } from "./example";

function org(content: object, seed: number): string {
  return [
    "sntrys_",
    Buffer.from(JSON.stringify(content)).toString("base64"),
    "_",
    pick(base64, 43, seed),
  ].join("");
}

export const sentry: ExamplesById = {
  "sentry-org-token": withUnproven(
    standingAlone((seed) => org({ iat: seed, url: "https://sentry.io", org: "o" }, seed), []),
    org({ iat: 1, other: "field in the place of the url" }, 1),
  ),
  "sentry-user-token": standingAlone(
    (seed) => ["sntryu_", pick(hex, 64, seed)].join(""),
    [["sntryu_", "0".repeat(64)].join("")],
  ),
};
