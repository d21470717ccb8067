import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const sslmate = [
  rule({
    id: "sslmate-api-key",
    provider: "SSLMate",
    title: "API key",
    keywords: ["sslmate"],
    pattern: inCompanyOf(/sslmate/, /(?:[0-9]{1,6}_)?[A-Za-z0-9]{36}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "high",
    confidence: "likely",
    reaches: "Certificates of the account.",
    expires: "Never, until it is revoked.",
    variable: "SSLMATE_API_KEY",
  }),
];
