import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const finnhub = [
  rule({
    id: "finnhub-api-key",
    provider: "Finnhub",
    title: "API key",
    keywords: ["finnhub"],
    pattern: inCompanyOf(/finnhub/, /[a-z0-9]{20}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "Market data within the owner's limits.",
    expires: "Never, until it is revoked.",
    variable: "FINNHUB_API_KEY",
  }),
];
