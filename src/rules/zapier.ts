import { notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

export const zapier = [
  rule({
    id: "zapier-webhook",
    provider: "Zapier",
    title: "catch hook",
    keywords: ["hooks.zapier.com/"],
    pattern:
      /hooks\.zapier\.com\/hooks\/(?:catch|standard)\/(?:v\d\/)?\d{4,10}\/(?<value>[a-z0-9]{6,40})(?![a-z0-9])/i,
    checks: [notPlaceholder, notReference],
    severity: "medium",
    confidence: "likely",
    reaches: "Starting the Zap with any data.",
    expires: "Never, until it is removed.",
    variable: "ZAPIER_WEBHOOK_URL",
  }),
];
