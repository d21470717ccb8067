import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const calendly = [
  rule({
    id: "calendly-api-key",
    provider: "Calendly",
    title: "API key",
    keywords: ["calendly"],
    pattern: inCompanyOf(/calendly/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CALENDLY_API_KEY",
  }),
];
