import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const lokalise = [
  rule({
    id: "lokalise-api-token",
    provider: "Lokalise",
    title: "API token",
    keywords: ["lokalise"],
    pattern: inCompanyOf(/lokalise/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "LOKALISE_API_TOKEN",
  }),
];
