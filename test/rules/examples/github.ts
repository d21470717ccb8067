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
  withUnproven,
} from "./example";

export const github: ExamplesById = {
  "github-classic-token": withUnproven(
    standingAlone((seed) => checksummed("ghp_", seed), [["ghp_", "x".repeat(36)].join("")]),
    broken(checksummed("ghp_")),
  ),
  "github-oauth-token": withUnproven(
    standingAlone((seed) => checksummed("gho_", seed), [["gho_", "x".repeat(36)].join("")]),
    broken(checksummed("gho_")),
  ),
  "github-app-user-token": withUnproven(
    standingAlone((seed) => checksummed("ghu_", seed), [["ghu_", "x".repeat(36)].join("")]),
    broken(checksummed("ghu_")),
  ),
  "github-app-installation-token": withUnproven(
    standingAlone((seed) => checksummed("ghs_", seed), [["ghs_", "x".repeat(36)].join("")]),
    broken(checksummed("ghs_")),
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
