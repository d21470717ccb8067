import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const xai = [
  rule({
    id: "xai-api-key",
    provider: "xAI",
    title: "API key",
    keywords: ["xai-"],
    pattern: token(/xai-[A-Za-z0-9]{80}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "XAI_API_KEY",
  }),
];
