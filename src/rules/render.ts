import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const render = [
  rule({
    id: "render-api-key",
    provider: "Render",
    title: "API key",
    keywords: ["rnd_"],
    pattern: token(/rnd_[A-Za-z0-9]{26,34}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Services and databases of the account.",
    expires: "Never, until it is revoked.",
    variable: "RENDER_API_KEY",
  }),
];
