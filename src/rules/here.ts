import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const here = [
  rule({
    id: "here-api-key",
    provider: "HERE",
    title: "API key",
    keywords: ["here_", "here-", "here.", "hereapi", "heremaps", "hereapp"],
    pattern: inCompanyOf(/here[_.-]?(?:api|maps|app)|hereapi/, /[A-Za-z0-9_-]{43}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "Maps and routes, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "HERE_API_KEY",
  }),
];
