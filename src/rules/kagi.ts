import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const kagi = [
  rule({
    id: "kagi-api-token",
    provider: "Kagi",
    title: "API token",
    keywords: ["kagi"],
    pattern: inCompanyOf(/kagi/, /[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{40,80}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "medium",
    confidence: "likely",
    reaches: "Searches on the account's credit.",
    expires: "Never, until it is revoked.",
    variable: "KAGI_API_KEY",
  }),
];
