import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const checkly = [
  rule({
    id: "checkly-api-key",
    provider: "Checkly",
    title: "API key",
    keywords: ["cu_"],
    pattern: token(/cu_[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Checks and alerts, as the user.",
    expires: "Never, until it is revoked.",
    variable: "CHECKLY_API_KEY",
  }),
];
