import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const jfrog = [
  rule({
    id: "jfrog-api-key",
    provider: "JFrog",
    title: "API key",
    keywords: ["AKCp"],
    pattern: token(/AKCp[A-Za-z0-9]{69}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Artifacts and builds of its owner.",
    expires: "Never, until it is revoked.",
    variable: "JFROG_API_KEY",
  }),
  rule({
    id: "jfrog-reference-token",
    provider: "JFrog",
    title: "reference token",
    keywords: ["cmVmdGtu"],
    pattern: token(/cmVmdGtu[A-Za-z0-9]{56}/),
    severity: "critical",
    confidence: "certain",
    reaches: "What the access token behind it may do.",
    expires: "As its maker chose; a year by default.",
    variable: "JFROG_ACCESS_TOKEN",
  }),
];
