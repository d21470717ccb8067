import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const jenkins = [
  rule({
    id: "jenkins-api-token",
    provider: "Jenkins",
    title: "API token",
    keywords: ["jenkins"],
    pattern: inCompanyOf(/jenkins/, /11[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Jobs and credentials that its owner may use.",
    expires: "Never, until it is revoked.",
    variable: "JENKINS_API_TOKEN",
  }),
];
