import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const bugsnag = [
  rule({
    id: "bugsnag-key",
    provider: "Bugsnag",
    title: "API key or secret",
    keywords: ["bugsnag"],
    pattern: inCompanyOf(/bugsnag/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "BUGSNAG_API_KEY",
  }),
];
