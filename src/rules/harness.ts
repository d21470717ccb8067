import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const harness = [
  rule({
    id: "harness-access-token",
    provider: "Harness",
    title: "personal access token",
    keywords: ["pat."],
    pattern: token(/pat\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Pipelines and secrets of its owner's account.",
    expires: "Never, until it is revoked.",
    variable: "HARNESS_API_KEY",
  }),
  rule({
    id: "harness-service-token",
    provider: "Harness",
    title: "service account token",
    keywords: ["sat."],
    pattern: token(/sat\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "What the service account may do.",
    expires: "Never, until it is revoked.",
    variable: "HARNESS_API_KEY",
  }),
];
