import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const neon = [
  rule({
    id: "neon-api-key",
    provider: "Neon",
    title: "API key",
    keywords: ["napi_"],
    pattern: token(/napi_[a-z0-9]{64}/),
    checks: [entropy(3), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "Every database of the account.",
    expires: "Never, until it is revoked.",
    variable: "NEON_API_KEY",
  }),
];
