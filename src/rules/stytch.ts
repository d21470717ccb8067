import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const stytch = [
  rule({
    id: "stytch-secret",
    provider: "Stytch",
    title: "project secret",
    keywords: ["secret-live-", "secret-test-"],
    pattern: token(/secret-(?:live|test)-[\w-]{36,60}={0,2}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Users and sessions of the project.",
    expires: "Never, until it is revoked.",
    variable: "STYTCH_SECRET",
  }),
];
