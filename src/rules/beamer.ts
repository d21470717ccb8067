import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const beamer = [
  rule({
    id: "beamer-api-key",
    provider: "Beamer",
    title: "API key",
    keywords: ["beamer"],
    pattern: inCompanyOf(/beamer/, /b_[A-Za-z0-9_-]{44}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "BEAMER_API_KEY",
  }),
];
