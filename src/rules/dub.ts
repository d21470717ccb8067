import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const dub = [
  rule({
    id: "dub-api-key",
    provider: "Dub",
    title: "API key",
    keywords: ["dub_"],
    pattern: token(/dub_[A-Za-z0-9]{24}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "Links and analytics of the workspace.",
    expires: "Never, until it is revoked.",
    variable: "DUB_API_KEY",
  }),
];
