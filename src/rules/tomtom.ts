import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const tomtom = [
  rule({
    id: "tomtom-key",
    provider: "TomTom",
    title: "API key or secret",
    keywords: ["tomtom"],
    pattern: inCompanyOf(/tomtom/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TOMTOM_API_KEY",
  }),
];
