import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const flutterwave = [
  rule({
    id: "flutterwave-secret-key",
    provider: "Flutterwave",
    title: "live secret key",
    keywords: ["FLWSECK-"],
    pattern: token(/FLWSECK-[0-9a-f]{32}-X/),
    severity: "critical",
    confidence: "certain",
    reaches: "Payments and payouts of the business.",
    expires: "Never, until it is revoked.",
    variable: "FLW_SECRET_KEY",
  }),
  rule({
    id: "flutterwave-test-key",
    provider: "Flutterwave",
    title: "test secret key",
    keywords: ["FLWSECK_TEST-"],
    pattern: token(/FLWSECK_TEST-[0-9a-f]{32}-X/),
    severity: "low",
    confidence: "certain",
    reaches: "Test payments of the business.",
    expires: "Never, until it is revoked.",
    variable: "FLW_SECRET_KEY",
  }),
  rule({
    id: "flutterwave-test-secret",
    provider: "Flutterwave",
    title: "secret key (test)",
    keywords: ["FLWSECK_TEST-"],
    pattern: token(/FLWSECK_TEST-[0-9A-Za-z]{12,31}-X/),
    checks: [entropy(3), notPlaceholder],
    severity: "low",
    confidence: "likely",
    reaches: "Test payments.",
    expires: "Never, until it is revoked.",
    variable: "FLUTTERWAVE_SECRET_KEY",
  }),
];
