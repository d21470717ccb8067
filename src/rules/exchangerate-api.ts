import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const exchangerateApi = [
  rule({
    id: "exchangerate-api-key",
    provider: "ExchangeRate-API",
    title: "API key or secret",
    keywords: ["exchangerate-api", "exchangerate_api", "exchangerateapi"],
    pattern: inCompanyOf(/exchangerate[_.-]?api/, /[0-9a-f]{24}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "EXCHANGERATE_API_KEY",
  }),
];
