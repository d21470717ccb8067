import { entropy, notPlaceholder, snowflake } from "../engine/checks";
import { rule } from "../engine/rule";

/** What the base64 of a number begins with, by its first three digits: the id of the bot is one. */
const snowflakes = Array.from({ length: 900 }, (_, n) => btoa(`${n + 100}`));

export const discord = [
  rule({
    id: "discord-bot-token",
    provider: "Discord",
    title: "bot token",
    keywords: snowflakes,
    pattern: /(?<![\w.-])(?<value>[MNO][A-Za-z0-9_-]{22,27}\.[\w-]{6}\.[\w-]{27,40})(?![\w.-])/,
    checks: [entropy(3), notPlaceholder],
    proofs: [snowflake],
    severity: "high",
    confidence: "certain",
    reaches: "The bot in all its servers.",
    expires: "Never, until it is revoked.",
    rotate: "https://discord.com/developers/docs/quick-start/getting-started",
    variable: "DISCORD_TOKEN",
  }),
  rule({
    id: "discord-webhook",
    provider: "Discord",
    title: "webhook",
    keywords: ["/api/webhooks/"],
    anchor: "near",
    reach: 130,
    pattern:
      /(?<value>https:\/\/(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/webhooks\/[0-9]{17,20}\/[\w-]{60,72})(?![\w-])/,
    checks: [entropy(4)],
    severity: "medium",
    confidence: "likely",
    reaches: "Posting messages into one channel.",
    expires: "Never, until it is revoked.",
    rotate: "https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks",
    variable: "DISCORD_WEBHOOK_URL",
  }),
];
