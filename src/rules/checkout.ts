import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const checkout = [
  rule({
    id: "checkout-secret-key",
    provider: "Checkout.com",
    title: "secret key",
    keywords: ["sk_"],
    pattern: token(/sk_(?:sbox_[a-z0-9]{26}[a-z0-9*#$=]|[a-z0-9]{26}[*#$=])/),
    checks: [entropy(3), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Payments of the account.",
    expires: "Never, until it is revoked.",
    variable: "CHECKOUT_SECRET_KEY",
  }),
];
