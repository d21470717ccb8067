import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const square: ExamplesById = {
  "square-access-token": standingAlone(
    (seed) => ["EAAA", pick(base64url, 60, seed)].join(""),
    [["EAAA", "A".repeat(60)].join("")],
  ),
  "square-application-secret": standingAlone(
    (seed) => ["sq0csp-", pick(base64url, 43, seed)].join(""),
    [["sq0csp-", "x".repeat(43)].join("")],
  ),
};
