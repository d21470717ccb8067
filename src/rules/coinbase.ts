import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const coinbase = [
  rule({
    id: "coinbase-api-secret",
    provider: "Coinbase",
    title: "API secret",
    keywords: ["coinbase"],
    pattern: inCompanyOf(/coinbase/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "The account's coins, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "COINBASE_API_SECRET",
  }),
  rule({
    id: "coinbase-access-token",
    provider: "Coinbase",
    title: "access token",
    keywords: ["coinbase"],
    pattern: inCompanyOf(/coinbase/, /[A-Za-z0-9_-]{64}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "The account's coins, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "COINBASE_ACCESS_TOKEN",
  }),
];
