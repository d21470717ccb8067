import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const mattermost = [
  rule({
    id: "mattermost-token",
    provider: "Mattermost",
    title: "access token",
    keywords: ["mattermost"],
    pattern: inCompanyOf(/mattermost/, /[a-z0-9]{26}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "MATTERMOST_TOKEN",
  }),
  rule({
    id: "mattermost-webhook",
    provider: "Mattermost",
    title: "incoming webhook",
    keywords: ["/hooks/"],
    pattern: /(?<=https?:\/\/[\w.:-]{3,100}(?:\/[\w-]{1,40})?)\/hooks\/(?<value>[a-z0-9]{26})(?![\w-])/,
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Posting into the channel.",
    expires: "Never, until it is removed.",
    variable: "MATTERMOST_WEBHOOK_URL",
  }),
];
