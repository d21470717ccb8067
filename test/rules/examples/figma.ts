import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const figma: ExamplesById = {
  "figma-token": standingAlone(
    (seed) => ["figd_", pick(base64url, 40, seed)].join(""),
    [["figd_", "x".repeat(40)].join("")],
  ),
};
