import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";

export const otpauth = [
  rule({
    id: "otpauth-secret",
    provider: "Generic",
    title: "secret of one-time passwords",
    keywords: ["otpauth://"],
    pattern: /otpauth:\/\/[th]otp\/[^\s"'`<>]{0,200}[?&]secret=(?<value>[A-Za-z2-7]{16,128})/,
    checks: [entropy(2.5), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "The second factor of the account.",
    expires: "Never, until it is set up anew.",
    variable: "OTP_SECRET",
  }),
];
