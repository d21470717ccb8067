import { rule } from "../engine/rule";
import { token } from "./shapes";

export const jina = [
  rule({
    id: "jina-api-key",
    provider: "Jina AI",
    title: "API key",
    keywords: ["jina_"],
    pattern: token(/jina_[A-Za-z0-9_-]{60}/),
    severity: "medium",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "JINA_API_KEY",
  }),
];
