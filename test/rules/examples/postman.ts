import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const postman: ExamplesById = {
  "postman-api-key": standingAlone(
    (seed) => ["PMAK-", pick(hex, 24, seed), "-", pick(hex, 34, seed)].join(""),
    [["PMAK-", "0".repeat(24), "-", "0".repeat(34)].join("")],
  ),
};
