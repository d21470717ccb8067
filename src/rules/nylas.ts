import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const nylas = [
  rule({
    id: "nylas-api-key",
    provider: "Nylas",
    title: "API key",
    keywords: ["nyk_v0_"],
    pattern: token(/nyk_v0_[A-Za-z0-9]{64}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Mailboxes and calendars of every connected account.",
    expires: "Never, until it is revoked.",
    variable: "NYLAS_API_KEY",
  }),
  rule({
    id: "nylas-access-token",
    provider: "Nylas",
    title: "access token or client secret",
    keywords: ["nylas"],
    pattern: inCompanyOf(/nylas/, /[a-z0-9]{30}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "NYLAS_ACCESS_TOKEN",
  }),
];
