import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";

export const telegram = [
  rule({
    id: "telegram-bot-token",
    provider: "Telegram",
    title: "bot token",
    keywords: [":AA"],
    anchor: "near",
    reach: 50,
    pattern: /(?<=\/bot|(?<![\w:.-]))(?<value>[0-9]{8,10}:AA[\w-]{33})(?![\w-])/,
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "The bot: reading and sending its messages.",
    expires: "Never, until it is revoked.",
    rotate: "https://core.telegram.org/bots/features#botfather",
    variable: "TELEGRAM_BOT_TOKEN",
  }),
];
