import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const cerebras = [
  rule({
    id: "cerebras-api-key",
    provider: "Cerebras",
    title: "API key",
    keywords: ["csk-"],
    pattern: token(/csk-[a-z0-9]{48}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "CEREBRAS_API_KEY",
  }),
];
