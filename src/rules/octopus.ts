import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const octopus = [
  rule({
    id: "octopus-api-key",
    provider: "Octopus Deploy",
    title: "API key",
    keywords: ["API-"],
    pattern: token(/API-[A-Z0-9]{26}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Deployments that its owner may make.",
    expires: "Never, until it is revoked.",
    variable: "OCTOPUS_API_KEY",
  }),
];
