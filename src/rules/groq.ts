import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const groq = [
  rule({
    id: "groq-api-key",
    provider: "Groq",
    title: "API key",
    keywords: ["gsk_"],
    pattern: token(/gsk_[A-Za-z0-9]{52}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "GROQ_API_KEY",
  }),
];
