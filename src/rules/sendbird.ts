import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const sendbird = [
  rule({
    id: "sendbird-api-token",
    provider: "Sendbird",
    title: "API token",
    keywords: ["sendbird"],
    pattern: inCompanyOf(/sendbird/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SENDBIRD_API_TOKEN",
  }),
];
