import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const freshdesk = [
  rule({
    id: "freshdesk-key",
    provider: "Freshdesk",
    title: "API key or secret",
    keywords: ["freshdesk"],
    pattern: inCompanyOf(/freshdesk/, /[A-Za-z0-9]{20}/),
    checks: [entropy(3), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "FRESHDESK_API_KEY",
  }),
];
