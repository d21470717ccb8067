import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const pulumi = [
  rule({
    id: "pulumi-access-token",
    provider: "Pulumi",
    title: "access token",
    keywords: ["pul-"],
    pattern: token(/pul-[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Stacks and their secrets.",
    expires: "Never, until it is revoked.",
    variable: "PULUMI_ACCESS_TOKEN",
  }),
];
