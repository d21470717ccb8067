import { rule } from "../engine/rule";
import { token } from "./shapes";

export const perplexity = [
  rule({
    id: "perplexity-api-key",
    provider: "Perplexity",
    title: "API key",
    keywords: ["pplx-"],
    pattern: token(/pplx-[A-Za-z0-9]{48}/),
    severity: "high",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "PERPLEXITY_API_KEY",
  }),
];
