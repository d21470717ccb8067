import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const zendesk = [
  rule({
    id: "zendesk-api-token",
    provider: "Zendesk",
    title: "API token",
    keywords: ["zendesk"],
    pattern: inCompanyOf(/zendesk/, /[A-Za-z0-9]{40}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "Tickets and users of the account.",
    expires: "Never, until it is revoked.",
    variable: "ZENDESK_API_TOKEN",
  }),
];
