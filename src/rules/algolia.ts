import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const algolia = [
  rule({
    id: "algolia-api-key",
    provider: "Algolia",
    title: "API key",
    keywords: ["algolia"],
    pattern: inCompanyOf(/algolia/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The indices of the application, as far as its rights go.",
    expires: "Never, until it is revoked.",
    variable: "ALGOLIA_API_KEY",
  }),
];
