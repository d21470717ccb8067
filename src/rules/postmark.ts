import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const postmark = [
  rule({
    id: "postmark-token",
    provider: "Postmark",
    title: "server or account token",
    keywords: ["postmark"],
    pattern: inCompanyOf(/postmark/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "high",
    confidence: "likely",
    reaches: "Sending mail in the server's name.",
    expires: "Never, until it is revoked.",
    variable: "POSTMARK_API_TOKEN",
  }),
];
