import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const rebrandly = [
  rule({
    id: "rebrandly-key",
    provider: "Rebrandly",
    title: "API key or secret",
    keywords: ["rebrandly"],
    pattern: inCompanyOf(/rebrandly/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "REBRANDLY_API_KEY",
  }),
];
