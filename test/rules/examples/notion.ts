import { base62, digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const notion: ExamplesById = {
  "notion-token": standingAlone(
    (seed) => ["ntn_", pick(digits, 11, seed), pick(base62, 35, seed)].join(""),
    [["secret_", "x".repeat(43)].join(""), ["secret_", pick(lower, 43)].join("")],
  ),
};
