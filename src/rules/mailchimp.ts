import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const mailchimp = [
  rule({
    id: "mailchimp-api-key",
    provider: "Mailchimp",
    title: "API key",
    keywords: ["-us"],
    anchor: "word",
    pattern: token(/[0-9a-f]{32}-us[0-9]{1,2}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Audiences and campaigns of the account.",
    expires: "Never, until it is revoked.",
    rotate: "https://mailchimp.com/help/about-api-keys/",
    variable: "MAILCHIMP_API_KEY",
  }),
];
