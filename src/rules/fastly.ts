import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const fastly = [
  rule({
    id: "fastly-api-token",
    provider: "Fastly",
    title: "API token",
    keywords: ["fastly"],
    pattern: inCompanyOf(/fastly/, /[A-Za-z0-9_-]{32}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Services and caches of the account, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "FASTLY_API_TOKEN",
  }),
];
