import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const inngest = [
  rule({
    id: "inngest-signing-key",
    provider: "Inngest",
    title: "signing key",
    keywords: ["signkey-"],
    pattern: token(/signkey-(?:prod|test|branch)-[0-9a-f]{32,64}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Running the app's functions.",
    expires: "Never, until it is revoked.",
    variable: "INNGEST_SIGNING_KEY",
  }),
];
