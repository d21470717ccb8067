import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const mailerlite = [
  rule({
    id: "mailerlite-key",
    provider: "MailerLite",
    title: "API key or secret",
    keywords: ["mailerlite"],
    pattern: inCompanyOf(/mailerlite/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "MAILERLITE_API_KEY",
  }),
];
