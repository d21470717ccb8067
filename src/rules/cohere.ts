import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const cohere = [
  rule({
    id: "cohere-api-key",
    provider: "Cohere",
    title: "API key",
    keywords: ["cohere"],
    pattern: inCompanyOf(/cohere/, /[A-Za-z0-9]{40}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "COHERE_API_KEY",
  }),
];
