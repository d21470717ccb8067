import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const chroma = [
  rule({
    id: "chroma-api-key",
    provider: "Chroma",
    title: "API key",
    keywords: ["ck-"],
    pattern: token(/ck-[A-Za-z0-9]{44}/),
    checks: [entropy(4), random],
    severity: "high",
    confidence: "likely",
    reaches: "Collections of the team.",
    expires: "Never, until it is revoked.",
    variable: "CHROMA_API_KEY",
  }),
];
