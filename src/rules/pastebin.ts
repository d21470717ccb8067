import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const pastebin = [
  rule({
    id: "pastebin-api-key",
    provider: "Pastebin",
    title: "developer key",
    keywords: ["pastebin"],
    pattern: inCompanyOf(/pastebin/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "PASTEBIN_API_KEY",
  }),
];
