import { notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

export const ifttt = [
  rule({
    id: "ifttt-webhook-key",
    provider: "IFTTT",
    title: "webhooks key",
    keywords: ["maker.ifttt.com/"],
    pattern: /maker\.ifttt\.com\/trigger\/[^\s/"]{1,100}(?:\/json)?\/with\/key\/(?<value>[\w-]{20,60})/i,
    checks: [notPlaceholder, notReference],
    severity: "medium",
    confidence: "likely",
    reaches: "All of the account's webhook applets.",
    expires: "Never, until it is removed.",
    variable: "IFTTT_WEBHOOK_KEY",
  }),
];
