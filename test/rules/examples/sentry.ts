import { base64, type ExamplesById, hex, pick, standingAlone } from "./example";

export const sentry: ExamplesById = {
  "sentry-org-token": standingAlone(
    (seed) =>
      [
        "sntrys_",
        Buffer.from(JSON.stringify({ iat: seed, url: "https://sentry.io", org: "o" })).toString("base64"),
        "_",
        pick(base64, 43, seed),
      ].join(""),
    [
      [
        "sntrys_",
        Buffer.from(JSON.stringify({ iat: 1, other: "field in the place of" })).toString("base64"),
        "_",
        pick(base64, 43),
      ].join(""),
    ],
  ),
  "sentry-user-token": standingAlone(
    (seed) => ["sntryu_", pick(hex, 64, seed)].join(""),
    [["sntryu_", "0".repeat(64)].join("")],
  ),
};
