import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const truenas = [
  rule({
    id: "truenas-api-key",
    provider: "TrueNAS",
    title: "API key",
    keywords: ["truenas"],
    pattern: inCompanyOf(/truenas/, /[0-9]{1,5}-[A-Za-z0-9]{64}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "critical",
    confidence: "likely",
    reaches: "The storage system, as its administrator.",
    expires: "Never, until it is revoked.",
    variable: "TRUENAS_API_KEY",
  }),
];
