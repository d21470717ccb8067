import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const sendgrid = [
  rule({
    id: "sendgrid-api-key",
    provider: "SendGrid",
    title: "API key",
    keywords: ["SG."],
    pattern: token(/SG\.[\w-]{22}\.[\w-]{43}/),
    checks: [entropy(4), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Sending mail and reading contacts, as far as its scopes allow.",
    expires: "Never, until it is revoked.",
    rotate: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
    variable: "SENDGRID_API_KEY",
  }),
];
