import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const plaid = [
  rule({
    id: "plaid-access-token",
    provider: "Plaid",
    title: "access token",
    keywords: ["access-production-"],
    pattern: token(/access-production-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    severity: "critical",
    confidence: "certain",
    reaches: "The bank accounts of a linked user.",
    expires: "Never, until it is revoked.",
    variable: "PLAID_ACCESS_TOKEN",
  }),
  rule({
    id: "plaid-sandbox-token",
    provider: "Plaid",
    title: "sandbox access token",
    keywords: ["access-sandbox-"],
    pattern: token(/access-sandbox-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    severity: "low",
    confidence: "certain",
    reaches: "Accounts made up for tests.",
    expires: "Never, until it is revoked.",
    variable: "PLAID_ACCESS_TOKEN",
  }),
  rule({
    id: "plaid-secret",
    provider: "Plaid",
    title: "secret",
    keywords: ["plaid"],
    pattern: inCompanyOf(/plaid/, /[0-9a-f]{30}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Every linked bank account, together with access tokens.",
    expires: "Never, until it is revoked.",
    variable: "PLAID_SECRET",
  }),
];
