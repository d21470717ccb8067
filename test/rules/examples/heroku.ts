import { base64url, type ExamplesById, hex, pick, standingAlone } from "./example";

export const heroku: ExamplesById = {
  "heroku-token": standingAlone(
    (seed) => ["HRKU-AA", pick(base64url, 58, seed)].join(""),
    [["HRKU-", "0".repeat(40)].join("")],
  ),
  "heroku-legacy-token": {
    matches: [
      {
        text: `HEROKU_API_KEY=${[pick(hex, 8, 1), pick(hex, 4, 1), pick(hex, 4, 1 + 1), pick(hex, 4, 1 + 2), pick(hex, 12, 1)].join("-")}`,
        value: [
          pick(hex, 8, 1),
          pick(hex, 4, 1),
          pick(hex, 4, 1 + 1),
          pick(hex, 4, 1 + 2),
          pick(hex, 12, 1),
        ].join("-"),
      },
      {
        text: `heroku: { }, herokuApiKey: '${[pick(hex, 8, 2), pick(hex, 4, 2), pick(hex, 4, 2 + 1), pick(hex, 4, 2 + 2), pick(hex, 12, 2)].join("-")}'`,
        value: [
          pick(hex, 8, 2),
          pick(hex, 4, 2),
          pick(hex, 4, 2 + 1),
          pick(hex, 4, 2 + 2),
          pick(hex, 12, 2),
        ].join("-"),
      },
    ],
    misses: [
      {
        text: `HEROKU_APP_ID=${[pick(hex, 8, 1), pick(hex, 4, 1), pick(hex, 4, 1 + 1), pick(hex, 4, 1 + 2), pick(hex, 12, 1)].join("-")}`,
      },
      {
        text: `id = "${[pick(hex, 8, 1), pick(hex, 4, 1), pick(hex, 4, 1 + 1), pick(hex, 4, 1 + 2), pick(hex, 12, 1)].join("-")}"`,
      },
    ],
  },
};
