import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const todoist = [
  rule({
    id: "todoist-api-token",
    provider: "Todoist",
    title: "API token",
    keywords: ["todoist"],
    pattern: inCompanyOf(/todoist/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TODOIST_API_TOKEN",
  }),
];
