import { base62, digits, type ExamplesById, hex, pick, standingAlone, upper } from "./example";

export const newRelic: ExamplesById = {
  "newrelic-user-key": standingAlone(
    (seed) => ["NRAK-", pick(upper + digits, 27, seed)].join(""),
    [["NRAK-", "x".repeat(27)].join("")],
  ),
  "newrelic-license-key": standingAlone(
    (seed) => [pick(hex, 36, seed), "NRAL"].join(""),
    [["0".repeat(36), "NRAL"].join("")],
  ),
  "newrelic-insert-key": standingAlone((seed) => ["NRII-", pick(base62, 32, seed)].join(""), []),
};
