import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const mailjet = [
  rule({
    id: "mailjet-key",
    provider: "Mailjet",
    title: "API key or secret",
    keywords: ["mailjet"],
    pattern: inCompanyOf(/mailjet/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "MAILJET_SECRET_KEY",
  }),
];
