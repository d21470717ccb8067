import { base62, digits, type ExamplesById, hex, pick, standingAlone, upper } from "./example";

function hook(team: string, seed: number): string {
  const parts = [team + pick(upper, 8, seed), `B${pick(upper, 10, seed)}`, pick(base62, 24, seed)];
  return ["https://hooks.", "slack.com/services/", parts.join("/")].join("");
}

export const slack: ExamplesById = {
  "slack-bot-token": standingAlone(
    (seed) =>
      ["xoxb-", pick(digits, 12, seed), "-", pick(digits, 13, seed), "-", pick(base62, 24, seed)].join(""),
    [["xoxb-", "123456789012-1234567890123-", "x".repeat(24)].join("")],
  ),
  "slack-user-token": standingAlone(
    (seed) =>
      [
        "xoxp-",
        pick(digits, 12, seed),
        "-",
        pick(digits, 12, seed + 1),
        "-",
        pick(digits, 13, seed),
        "-",
        pick(hex, 32, seed),
      ].join(""),
    [["xoxp-", "your-token-here"].join("")],
  ),
  "slack-app-token": standingAlone(
    (seed) =>
      ["xapp-1-", pick(upper, 11, seed), "-", pick(digits, 13, seed), "-", pick(hex, 64, seed)].join(""),
    [["xapp-1-", "A0123456789-", "your-token"].join("")],
  ),
  "slack-rotating-token": standingAlone(
    (seed) => ["xoxe", ".xoxb-1-", pick(base62, 163, seed)].join(""),
    [["xoxe-1-", "A".repeat(150)].join("")],
    60,
  ),
  "slack-webhook": {
    matches: [hook("T", 1), hook("T", 2)].map((value) => ({ text: `url: "${value}"`, value })),
    misses: [
      { text: ["https://hooks.", "slack.com/services/T00000000/B00000000/", "X".repeat(24)].join("") },
      { text: "see https://hooks.slack.com/services/ for the address" },
    ],
  },
  "slack-session-token": standingAlone(
    (seed) =>
      [
        "xo",
        "xc-",
        pick(digits, 12, seed),
        "-",
        pick(digits, 12, seed),
        "-",
        pick(digits, 13, seed),
        "-",
        pick(hex, 64, seed),
      ].join(""),
    [],
  ),
};
