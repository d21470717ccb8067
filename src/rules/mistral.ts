import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const mistral = [
  rule({
    id: "mistral-api-key",
    provider: "Mistral AI",
    title: "API key",
    keywords: ["mistral"],
    pattern: inCompanyOf(/mistral/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "MISTRAL_API_KEY",
  }),
];
