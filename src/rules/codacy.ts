import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const codacy = [
  rule({
    id: "codacy-token",
    provider: "Codacy",
    title: "API or project token",
    keywords: ["codacy"],
    pattern: inCompanyOf(/codacy/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CODACY_PROJECT_TOKEN",
  }),
  rule({
    id: "codacy-account-token",
    provider: "Codacy",
    title: "account API token",
    keywords: ["codacy"],
    pattern: inCompanyOf(/codacy/, /[A-Za-z0-9]{20}/),
    checks: [entropy(3), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CODACY_API_TOKEN",
  }),
];
