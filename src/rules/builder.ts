import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const builder = [
  rule({
    id: "builder-private-key",
    provider: "Builder.io",
    title: "private key",
    keywords: ["bpk-"],
    pattern: token(/bpk-[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Content and models of the space.",
    expires: "Never, until it is revoked.",
    variable: "BUILDER_PRIVATE_KEY",
  }),
];
