import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const shodan = [
  rule({
    id: "shodan-api-key",
    provider: "Shodan",
    title: "API key",
    keywords: ["shodan"],
    pattern: inCompanyOf(/shodan/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SHODAN_API_KEY",
  }),
];
