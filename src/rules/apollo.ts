import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const apollo = [
  rule({
    id: "apollo-graph-key",
    provider: "Apollo",
    title: "graph API key",
    keywords: ["service:"],
    pattern: token(/service:[a-z0-9]{6,40}:[A-Za-z0-9_-]{22}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Schema and configuration of the graph.",
    expires: "Never, until it is revoked.",
    variable: "APOLLO_KEY",
  }),
];
