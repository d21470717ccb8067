import { rule } from "../engine/rule";
import { token } from "./shapes";

export const brevo = [
  rule({
    id: "brevo-api-key",
    provider: "Brevo",
    title: "API key",
    keywords: ["xkeysib-"],
    pattern: token(/xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/),
    severity: "high",
    confidence: "certain",
    reaches: "Sending mail in the account's name.",
    expires: "Never, until it is revoked.",
    variable: "BREVO_API_KEY",
  }),
  rule({
    id: "brevo-smtp-key",
    provider: "Brevo",
    title: "SMTP key",
    keywords: ["xsmtpsib-"],
    pattern: token(/xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}/),
    severity: "high",
    confidence: "certain",
    reaches: "Sending mail in the account's name.",
    expires: "Never, until it is revoked.",
    variable: "BREVO_SMTP_KEY",
  }),
];
