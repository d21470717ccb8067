import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const razorpay = [
  rule({
    id: "razorpay-key-id",
    provider: "Razorpay",
    title: "live key id",
    keywords: ["rzp_live_"],
    pattern: token(/rzp_live_[A-Za-z0-9]{14}/),
    severity: "low",
    confidence: "certain",
    reaches: "Nothing alone: it names the key that its secret opens.",
    expires: "Never, until it is revoked.",
    variable: "RAZORPAY_KEY_ID",
  }),
  rule({
    id: "razorpay-key-secret",
    provider: "Razorpay",
    title: "key secret",
    keywords: ["razorpay"],
    pattern: inCompanyOf(/razorpay/, /[A-Za-z0-9]{24}/),
    checks: [entropy(3), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Payments and refunds of the merchant.",
    expires: "Never, until it is revoked.",
    variable: "RAZORPAY_KEY_SECRET",
  }),
];
