import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const cockroachdb = [
  rule({
    id: "cockroachdb-api-key",
    provider: "CockroachDB",
    title: "API key of a service account",
    keywords: ["CCDB1_"],
    pattern: token(/CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Clusters of the organisation, as far as its roles go.",
    expires: "Never, until it is revoked.",
    variable: "COCKROACH_API_KEY",
  }),
];
