import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const resend = [
  rule({
    id: "resend-api-key",
    provider: "Resend",
    title: "API key",
    keywords: ["re_"],
    pattern: token(/re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Sending mail as the domain.",
    expires: "Never, until it is revoked.",
    variable: "RESEND_API_KEY",
  }),
];
