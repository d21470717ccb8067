import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const bittrex = [
  rule({
    id: "bittrex-api-secret",
    provider: "Bittrex",
    title: "API key or secret",
    keywords: ["bittrex"],
    pattern: inCompanyOf(/bittrex/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's coins.",
    expires: "Never, until it is revoked.",
    variable: "BITTREX_API_SECRET",
  }),
];
