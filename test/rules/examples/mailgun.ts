import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const mailgun: ExamplesById = {
  "mailgun-api-key": standingAlone(
    (seed) => ["key-", pick(hex, 32, seed)].join(""),
    [["key-", "0".repeat(32)].join("")],
  ),
  "mailgun-sending-key": {
    matches: [
      {
        text: `MAILGUN_API_KEY=${[pick(hex, 32, 1), pick(hex, 8, 1), pick(hex, 8, 1 + 3)].join("-")}`,
        value: [pick(hex, 32, 1), pick(hex, 8, 1), pick(hex, 8, 1 + 3)].join("-"),
      },
      {
        text: `mailgun: { key: "" }, mailgunKey = '${[pick(hex, 32, 2), pick(hex, 8, 2), pick(hex, 8, 2 + 3)].join("-")}'`,
        value: [pick(hex, 32, 2), pick(hex, 8, 2), pick(hex, 8, 2 + 3)].join("-"),
      },
    ],
    misses: [
      { text: `mailgun = "${pick(hex, 32)}"` },
      { text: `id = "${pick(hex, 32)}-${pick(hex, 8)}-${pick(hex, 8, 2)}"` },
    ],
  },
};
