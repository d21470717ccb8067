import { base64url, digits, type ExamplesById, pick } from "./example";

const bot = (seed: number): string =>
  [`7${pick(digits, 9, seed)}`, `AA${pick(base64url, 33, seed)}`].join(":");

export const telegram: ExamplesById = {
  "telegram-bot-token": {
    matches: [
      { text: `bot = Bot("${bot(1)}")`, value: bot(1) },
      { text: `https://api.telegram.org/bot${bot(2)}/getMe`, value: bot(2) },
    ],
    misses: [
      { text: `bot = Bot("123456:AA${pick(base64url, 33)}")` },
      { text: `time = "12345678:AA${"A".repeat(33)}"` },
    ],
  },
};
