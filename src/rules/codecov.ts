import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const codecov = [
  rule({
    id: "codecov-token",
    provider: "Codecov",
    title: "upload token",
    keywords: ["codecov"],
    pattern: inCompanyOf(/codecov/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "low",
    confidence: "likely",
    reaches: "Uploading coverage reports.",
    expires: "Never, until it is revoked.",
    variable: "CODECOV_TOKEN",
  }),
  rule({
    id: "codecov-access-token",
    provider: "Codecov",
    title: "access token",
    keywords: ["codecov"],
    pattern: inCompanyOf(/codecov/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CODECOV_TOKEN",
  }),
];
