import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const mandrill = [
  rule({
    id: "mandrill-api-key",
    provider: "Mandrill",
    title: "API key",
    keywords: ["md-"],
    pattern: token(/md-[A-Za-z0-9_-]{22}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "Sending mail in the account's name.",
    expires: "Never, until it is revoked.",
    variable: "MANDRILL_API_KEY",
  }),
  rule({
    id: "mandrill-api-key-old",
    provider: "Mandrill",
    title: "API key (old format)",
    keywords: ["mandrill"],
    pattern: inCompanyOf(/mandrill/, /[A-Za-z0-9_-]{22}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "Sending mail in the account's name.",
    expires: "Never, until it is revoked.",
    variable: "MANDRILL_API_KEY",
  }),
];
