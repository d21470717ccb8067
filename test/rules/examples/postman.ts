import { digits, type ExamplesById, hex, pick, standingAlone, upper } from "./example";

export const postman: ExamplesById = {
  "postman-api-key": standingAlone(
    (seed) => ["PMAK-", pick(hex, 24, seed), "-", pick(hex, 34, seed)].join(""),
    [["PMAK-", "0".repeat(24), "-", "0".repeat(34)].join("")],
  ),
  "postman-access-token": standingAlone((seed) => ["PMAT-", pick(upper + digits, 26, seed)].join(""), []),
};
