import { base62, base64url, type ExamplesById, pick, standingAlone } from "./example";

export const anthropic: ExamplesById = {
  "anthropic-api-key": standingAlone(
    (seed) => ["sk-ant-", "api03-", pick(base64url, 93, seed), "AA"].join(""),
    [["sk-ant-", "api03-", "x".repeat(93), "AA"].join("")],
  ),
  "anthropic-admin-key": standingAlone(
    (seed) => ["sk-ant-", "admin01-", pick(base64url, 93, seed), "AA"].join(""),
    [["sk-ant-", "admin01-", "your-key"].join("")],
  ),
  "anthropic-oauth-token": standingAlone(
    (seed) => ["sk-ant-", "oat01-", pick(base62, 93, seed), "AA"].join(""),
    [],
    60,
  ),
};
