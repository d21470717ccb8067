import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const scaleway = [
  rule({
    id: "scaleway-access-key",
    provider: "Scaleway",
    title: "access key",
    keywords: ["SCW"],
    pattern: token(/SCW[A-Z0-9]{17}/),
    checks: [entropy(2.5)],
    severity: "low",
    confidence: "likely",
    reaches: "Nothing alone: it names the key that its secret opens.",
    expires: "Never, until it is revoked.",
    variable: "SCW_ACCESS_KEY",
  }),
  rule({
    id: "scaleway-secret-key",
    provider: "Scaleway",
    title: "secret key",
    keywords: ["scaleway", "scw"],
    pattern: inCompanyOf(/scaleway|scw/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "critical",
    confidence: "likely",
    reaches: "What its owner may do in the projects.",
    expires: "Never, until it is revoked.",
    variable: "SCW_SECRET_KEY",
  }),
];
