import { base62, type ExamplesById, hex, pick, standingAlone } from "./example";

export const linear: ExamplesById = {
  "linear-api-key": standingAlone(
    (seed) => ["lin_api_", pick(base62, 40, seed)].join(""),
    [["lin_api_", "x".repeat(40)].join("")],
  ),
  "linear-oauth-token": standingAlone((seed) => ["lin_oauth_", pick(hex, 64, seed)].join(""), [], 30),
};
