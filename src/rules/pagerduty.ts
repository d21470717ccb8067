import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const pagerduty = [
  rule({
    id: "pagerduty-api-key",
    provider: "PagerDuty",
    title: "API key",
    keywords: ["pagerduty", "pager_duty", "pager-duty"],
    pattern: inCompanyOf(/pager[_.-]?duty/, /[A-Za-z0-9_-]{20}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "PAGERDUTY_API_KEY",
  }),
  rule({
    id: "pagerduty-routing-key",
    provider: "PagerDuty",
    title: "integration or routing key",
    keywords: ["pagerduty", "pager_duty", "pager-duty"],
    pattern: inCompanyOf(/pager[_.-]?duty/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Raising alerts in the service.",
    expires: "Never, until it is revoked.",
    variable: "PAGERDUTY_ROUTING_KEY",
  }),
];
