import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const circleci = [
  rule({
    id: "circleci-personal-token",
    provider: "CircleCI",
    title: "personal API token",
    keywords: ["CCIPAT_"],
    pattern: token(/CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Projects, contexts and pipelines of its owner.",
    expires: "Never, until it is revoked.",
    variable: "CIRCLECI_TOKEN",
  }),
  rule({
    id: "circleci-project-token",
    provider: "CircleCI",
    title: "project API token",
    keywords: ["CCIPRJ_"],
    pattern: token(/CCIPRJ_[A-Za-z0-9]{22}_[0-9a-f]{40}/),
    severity: "high",
    confidence: "certain",
    reaches: "The project that it was made for.",
    expires: "Never, until it is revoked.",
    variable: "CIRCLECI_TOKEN",
  }),
  rule({
    id: "circleci-token-old",
    provider: "CircleCI",
    title: "API token (old format)",
    keywords: ["circleci", "circle_ci", "circle-ci", "circle_token", "circle-token"],
    pattern: inCompanyOf(/circle[_.-]?ci|circle[_.-]?token/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CIRCLECI_TOKEN",
  }),
];
