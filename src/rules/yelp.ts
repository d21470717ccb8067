import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const yelp = [
  rule({
    id: "yelp-api-key",
    provider: "Yelp",
    title: "API key",
    keywords: ["yelp"],
    pattern: inCompanyOf(/yelp/, /[A-Za-z0-9_-]{128}/),
    checks: [entropy(3.5), random],
    severity: "low",
    confidence: "likely",
    reaches: "Business data within the owner's limits.",
    expires: "Never, until it is revoked.",
    variable: "YELP_API_KEY",
  }),
];
