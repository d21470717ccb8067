import {
  base62,
  base64url,
  broken,
  checksummed,
  type ExamplesById,
  encode,
  pick,
  signed,
  standingAlone,
} from "./example";

export const github: ExamplesById = {
  "github-classic-token": standingAlone(
    (seed) => checksummed("ghp_", seed),
    [broken(checksummed("ghp_")), ["ghp_", "x".repeat(36)].join("")],
  ),
  "github-oauth-token": standingAlone(
    (seed) => checksummed("gho_", seed),
    [broken(checksummed("gho_")), ["gho_", "x".repeat(36)].join("")],
  ),
  "github-app-user-token": standingAlone(
    (seed) => checksummed("ghu_", seed),
    [broken(checksummed("ghu_")), ["ghu_", "x".repeat(36)].join("")],
  ),
  "github-app-installation-token": standingAlone(
    (seed) => checksummed("ghs_", seed),
    [broken(checksummed("ghs_")), ["ghs_", "x".repeat(36)].join("")],
  ),
  "github-fine-grained-token": standingAlone(
    (seed) => ["github_pat_", pick(base62, 22, seed), "_", pick(base62, 59, seed)].join(""),
    [
      ["github_pat_", "x".repeat(22), "_", "x".repeat(59)].join(""),
      ["github_pat_", pick(base62, 82)].join(""),
    ],
  ),
  "github-app-installation-jwt": standingAlone(
    (seed) => ["ghs_", "123456_", signed({ iss: "1", exp: 1 }, seed)].join(""),
    [["ghs_", "123456_", `${encode([1])}.eyJhYWFhYWFhYWE.${pick(base64url, 43)}`].join("")],
    60,
  ),
  "github-refresh-token": standingAlone(
    (seed) => ["ghr_", pick(base62, 36, seed)].join(""),
    [["ghr_", "x".repeat(36)].join("")],
  ),
};
