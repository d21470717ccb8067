import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const coderabbit = [
  rule({
    id: "coderabbit-api-key",
    provider: "CodeRabbit",
    title: "API key",
    keywords: ["cr-"],
    pattern: token(/cr-[0-9a-f]{58}/),
    checks: [entropy(3), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "Reviews and reports of the organization.",
    expires: "Never, until it is revoked.",
    variable: "CODERABBIT_API_KEY",
  }),
];
