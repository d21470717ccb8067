import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const tiingo = [
  rule({
    id: "tiingo-key",
    provider: "Tiingo",
    title: "API key or secret",
    keywords: ["tiingo"],
    pattern: inCompanyOf(/tiingo/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TIINGO_API_KEY",
  }),
];
