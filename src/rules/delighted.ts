import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const delighted = [
  rule({
    id: "delighted-api-key",
    provider: "Delighted",
    title: "API key",
    keywords: ["delighted"],
    pattern: inCompanyOf(/delighted[_.-]?(?:api|key|token)|delighted\.com/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "DELIGHTED_API_KEY",
  }),
];
