import { base62, base64url, type ExamplesById, pick, standingAlone, withUnproven } from "./example";

export const openai: ExamplesById = {
  "openai-api-key": withUnproven(
    standingAlone(
      (seed) =>
        ["sk-proj-", pick(base64url, 74, seed), "T3Blbk", "FJ", pick(base64url, 74, seed + 1)].join(""),
      [["sk-proj-", "x".repeat(74)].join("")],
      40,
    ),
    ["sk-proj-", pick(base64url, 74)].join(""),
  ),
  "openai-legacy-key": standingAlone(
    (seed) => ["sk-", pick(base62, 20, seed), "T3Blbk", "FJ", pick(base62, 20, seed + 1)].join(""),
    [["sk-", pick(base62, 48)].join("")],
  ),
};
