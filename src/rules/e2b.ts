import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const e2b = [
  rule({
    id: "e2b-api-key",
    provider: "E2B",
    title: "API key",
    keywords: ["e2b_"],
    pattern: token(/e2b_[0-9a-f]{40}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Sandboxes of the team, on its bill.",
    expires: "Never, until it is revoked.",
    variable: "E2B_API_KEY",
  }),
];
