import { notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

export const microsoftTeams = [
  rule({
    id: "microsoft-teams-webhook",
    provider: "Microsoft Teams",
    title: "incoming webhook",
    keywords: ["webhook.office.com/", "outlook.office.com/webhook"],
    pattern:
      /(?<![\w-])(?:webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook)\/(?<value>[0-9a-f]{8}-[0-9a-f-]{27}@[0-9a-f]{8}-[0-9a-f-]{27}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f]{8}-[0-9a-f-]{27}(?:\/[\w-]{20,60})?)/i,
    checks: [notPlaceholder, notReference],
    severity: "medium",
    confidence: "likely",
    reaches: "Posting into the channel.",
    expires: "Never, until it is removed.",
    variable: "TEAMS_WEBHOOK_URL",
  }),
];
