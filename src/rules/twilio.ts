import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { assigned } from "./shapes";

export const twilio = [
  rule({
    id: "twilio-auth-token",
    provider: "Twilio",
    title: "auth token",
    keywords: ["twilio"],
    pattern: assigned(/twilio[\w.-]{0,30}?(?:auth|token|secret)[\w.-]{0,20}/, /[0-9a-f]{32}/),
    checks: [entropy(3), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "Everything in the account: calls, messages, numbers, sub-accounts.",
    expires: "Never, until it is revoked.",
    rotate: "https://www.twilio.com/docs/iam/api/authtoken",
    variable: "TWILIO_AUTH_TOKEN",
  }),
];
