import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const sparkpost = [
  rule({
    id: "sparkpost-key",
    provider: "SparkPost",
    title: "API key or secret",
    keywords: ["sparkpost"],
    pattern: inCompanyOf(/sparkpost/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SPARKPOST_API_KEY",
  }),
];
