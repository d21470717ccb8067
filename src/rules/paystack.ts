import { rule } from "../engine/rule";
import { token } from "./shapes";

export const paystack = [
  rule({
    id: "paystack-secret-key",
    provider: "Paystack",
    title: "live secret key",
    keywords: ["sk_live_"],
    pattern: token(/sk_live_[0-9a-f]{40}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Payments and transfers of the business.",
    expires: "Never, until it is revoked.",
    variable: "PAYSTACK_SECRET_KEY",
  }),
  rule({
    id: "paystack-test-key",
    provider: "Paystack",
    title: "test secret key",
    keywords: ["sk_test_"],
    pattern: token(/sk_test_[0-9a-f]{40}/),
    severity: "low",
    confidence: "certain",
    reaches: "Test payments of the business.",
    expires: "Never, until it is revoked.",
    variable: "PAYSTACK_SECRET_KEY",
  }),
];
