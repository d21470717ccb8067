import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const google: ExamplesById = {
  "google-api-key": standingAlone(
    (seed) => ["AIza", pick(base64url, 35, seed)].join(""),
    [["AIza", "x".repeat(35)].join("")],
  ),
  "google-oauth-client-secret": standingAlone(
    (seed) => ["GOCSPX-", pick(base64url, 28, seed)].join(""),
    [["GOCSPX-", "x".repeat(28)].join("")],
  ),
  "google-oauth-access-token": {
    matches: [1, 2].map((seed) => {
      const value = ["ya29", pick(base64url, 120, seed)].join(".");
      return { text: `access: "${value}"`, value };
    }),
    misses: [{ text: `"${["ya29", "x".repeat(60)].join(".")}"` }, { text: '"ya29.short"' }],
  },
  "google-refresh-token": standingAlone(
    (seed) => ["1//", "0", pick(base64url, 98, seed), "A"].join(""),
    [],
    20,
  ),
};
