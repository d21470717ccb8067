import { rule } from "../engine/rule";
import { token } from "./shapes";

export const openrouter = [
  rule({
    id: "openrouter-api-key",
    provider: "OpenRouter",
    title: "API key",
    keywords: ["sk-or-v1-"],
    pattern: token(/sk-or-v1-[0-9a-f]{64}/),
    severity: "high",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "OPENROUTER_API_KEY",
  }),
];
