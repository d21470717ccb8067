import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const paypal = [
  rule({
    id: "paypal-braintree-token",
    provider: "PayPal",
    title: "Braintree access token",
    keywords: ["access_token$production$"],
    pattern: token(/access_token\$production\$[a-z0-9]{16}\$[0-9a-f]{32}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Payments of the merchant.",
    expires: "Never, until it is revoked.",
    variable: "BRAINTREE_ACCESS_TOKEN",
  }),
  rule({
    id: "paypal-client-secret",
    provider: "PayPal",
    title: "client secret",
    keywords: ["paypal"],
    pattern: inCompanyOf(/paypal/, /[A-Za-z0-9_-]{80}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Payments of the merchant.",
    expires: "Never, until it is revoked.",
    variable: "PAYPAL_CLIENT_SECRET",
  }),
];
