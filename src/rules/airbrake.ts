import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const airbrake = [
  rule({
    id: "airbrake-user-key",
    provider: "Airbrake",
    title: "user key",
    keywords: ["airbrake"],
    pattern: inCompanyOf(/airbrake/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "AIRBRAKE_API_KEY",
  }),
  rule({
    id: "airbrake-project-key",
    provider: "Airbrake",
    title: "project key",
    keywords: ["airbrake"],
    pattern: inCompanyOf(/airbrake/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Reporting errors to the project.",
    expires: "Never, until it is revoked.",
    variable: "AIRBRAKE_PROJECT_KEY",
  }),
];
