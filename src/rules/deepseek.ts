import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const deepseek = [
  rule({
    id: "deepseek-api-key",
    provider: "DeepSeek",
    title: "API key",
    keywords: ["deepseek"],
    pattern: inCompanyOf(/deepseek/, /sk-[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "DEEPSEEK_API_KEY",
  }),
  rule({
    id: "deepseek-prefixed-key",
    provider: "DeepSeek",
    title: "API key",
    keywords: ["sk-"],
    pattern: token(/sk-[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Models of the account, on its bill.",
    expires: "Never, until it is revoked.",
    variable: "DEEPSEEK_API_KEY",
  }),
];
