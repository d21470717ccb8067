import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const salesforce = [
  rule({
    id: "salesforce-session-id",
    provider: "Salesforce",
    title: "session id or access token",
    keywords: ["00D"],
    pattern: token(/00D[A-Za-z0-9]{12}![A-Za-z0-9._]{80,260}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Everything its user may do in the organisation.",
    expires: "With the session, by default after two hours.",
    variable: "SALESFORCE_ACCESS_TOKEN",
  }),
  rule({
    id: "salesforce-consumer-secret",
    provider: "Salesforce",
    title: "consumer secret",
    keywords: ["salesforce"],
    pattern: inCompanyOf(/salesforce/, /[0-9A-F]{64}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SALESFORCE_CLIENT_SECRET",
  }),
];
