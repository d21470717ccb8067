import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const okta = [
  rule({
    id: "okta-api-token",
    provider: "Okta",
    title: "API token",
    keywords: ["okta", "ssws"],
    pattern: inCompanyOf(/okta|ssws/, /00[A-Za-z0-9_-]{40}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Users and applications that its owner administers.",
    expires: "After thirty days without use.",
    variable: "OKTA_API_TOKEN",
  }),
];
