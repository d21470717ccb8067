import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const snyk = [
  rule({
    id: "snyk-api-token",
    provider: "Snyk",
    title: "API token",
    keywords: ["snyk"],
    pattern: inCompanyOf(/snyk/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "high",
    confidence: "likely",
    reaches: "Projects and findings of its owner.",
    expires: "Never, until it is revoked.",
    variable: "SNYK_TOKEN",
  }),
];
