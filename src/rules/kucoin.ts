import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const kucoin = [
  rule({
    id: "kucoin-api-secret",
    provider: "KuCoin",
    title: "API secret",
    keywords: ["kucoin"],
    pattern: inCompanyOf(/kucoin/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "critical",
    confidence: "likely",
    reaches: "The account's coins, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "KUCOIN_API_SECRET",
  }),
];
