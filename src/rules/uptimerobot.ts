import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const uptimerobot = [
  rule({
    id: "uptimerobot-key",
    provider: "UptimeRobot",
    title: "API key or secret",
    keywords: ["uptimerobot"],
    pattern: inCompanyOf(/uptimerobot/, /u[0-9]{6,9}-[0-9a-f]{24}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "UPTIMEROBOT_API_KEY",
  }),
];
