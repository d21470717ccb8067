import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const hubspot = [
  rule({
    id: "hubspot-private-app-token",
    provider: "HubSpot",
    title: "private app token",
    keywords: ["pat-"],
    pattern: token(/pat-(?:na|eu)[0-9]-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Contacts and deals, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "HUBSPOT_ACCESS_TOKEN",
  }),
  rule({
    id: "hubspot-api-key",
    provider: "HubSpot",
    title: "API key",
    keywords: ["hubspot", "hapikey"],
    pattern: inCompanyOf(/hubspot|hapikey/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "No longer valid since November 2022.",
    variable: "HUBSPOT_API_KEY",
  }),
];
