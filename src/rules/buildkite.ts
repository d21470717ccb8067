import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const buildkite = [
  rule({
    id: "buildkite-user-token",
    provider: "Buildkite",
    title: "API access token",
    keywords: ["bkua_", "bkct_", "bkat_"],
    pattern: token(/bk(?:ua_[0-9a-f]{40}|[ca]t_[A-Za-z0-9_-]{40,60})/),
    severity: "high",
    confidence: "certain",
    reaches: "Pipelines and builds, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "BUILDKITE_API_TOKEN",
  }),
  rule({
    id: "buildkite-agent-token",
    provider: "Buildkite",
    title: "agent token or old access token",
    keywords: ["buildkite"],
    pattern: inCompanyOf(/buildkite/, /[a-z0-9]{40,50}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "Running jobs as an agent of the cluster.",
    expires: "Never, until it is revoked.",
    variable: "BUILDKITE_AGENT_TOKEN",
  }),
];
