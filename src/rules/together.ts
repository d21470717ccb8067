import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const together = [
  rule({
    id: "together-api-key",
    provider: "Together AI",
    title: "API key",
    keywords: ["tgp_v1_"],
    pattern: token(/tgp_v1_[A-Za-z0-9_-]{43}/),
    severity: "high",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "TOGETHER_API_KEY",
  }),
  rule({
    id: "together-api-key-old",
    provider: "Together AI",
    title: "API key (old format)",
    keywords: ["together"],
    pattern: inCompanyOf(/together[_.-]?(?:ai|api|key)/, /[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "TOGETHER_API_KEY",
  }),
];
