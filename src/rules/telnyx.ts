import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const telnyx = [
  rule({
    id: "telnyx-api-key",
    provider: "Telnyx",
    title: "API key",
    keywords: ["KEY0"],
    pattern: token(/KEY0[0-9A-F]{31}_[A-Za-z0-9]{22}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Calls and messages at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "TELNYX_API_KEY",
  }),
];
