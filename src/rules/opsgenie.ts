import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const opsgenie = [
  rule({
    id: "opsgenie-api-key",
    provider: "Opsgenie",
    title: "API key",
    keywords: ["opsgenie"],
    pattern: inCompanyOf(/opsgenie/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "high",
    confidence: "likely",
    reaches: "Alerts and schedules of the team.",
    expires: "Never, until it is revoked.",
    variable: "OPSGENIE_API_KEY",
  }),
];
