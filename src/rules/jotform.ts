import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const jotform = [
  rule({
    id: "jotform-api-key",
    provider: "Jotform",
    title: "API key",
    keywords: ["jotform"],
    pattern: inCompanyOf(/jotform/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "JOTFORM_API_KEY",
  }),
];
