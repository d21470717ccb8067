import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const disqus = [
  rule({
    id: "disqus-api-secret",
    provider: "Disqus",
    title: "API key or secret",
    keywords: ["disqus"],
    pattern: inCompanyOf(/disqus/, /[A-Za-z0-9]{64}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "DISQUS_API_SECRET",
  }),
];
