import { base62, base64url, digits, type ExamplesById, encode, pick } from "./example";

function bot(seed: number): string {
  const id = Buffer.from(`1${pick(digits, 17, seed)}`).toString("base64url");
  return [id, pick(base64url, 6, seed), pick(base64url, 38, seed)].join(".");
}

const noId = `MTAw${pick(base62, 22)}.${pick(base62, 6)}.${pick(base62, 38)}`;

export const discord: ExamplesById = {
  "discord-bot-token": {
    matches: [
      { text: `client.login("${bot(1)}");`, value: bot(1) },
      { text: `DISCORD_TOKEN=${bot(2)}`, value: bot(2) },
    ],
    misses: [
      { text: `client.login("M${"x".repeat(25)}.${"x".repeat(6)}.${"x".repeat(38)}");` },
      { text: `discord = "${encode("no id")}.${pick(base62, 6)}.${pick(base62, 38)}"` },
    ],
    unproven: [{ text: `client.login("${noId}");`, value: noId }],
  },
  "discord-webhook": {
    matches: [1, 2].map((seed) => {
      const value = [
        "https://discord",
        ".com/api/webhooks/1",
        pick(digits, 18, seed),
        "/",
        pick(base64url, 68, seed),
      ].join("");
      return { text: `fetch("${value}")`, value };
    }),
    misses: [
      { text: 'fetch("https://discord.com/api/webhooks/" + id)' },
      { text: `https://discord.com/api/webhooks/123456789012345678/${"x".repeat(68)}` },
    ],
  },
};
