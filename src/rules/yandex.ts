import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const yandex = [
  rule({
    id: "yandex-api-key",
    provider: "Yandex Cloud",
    title: "API key",
    keywords: ["AQVN"],
    pattern: token(/AQVN[A-Za-z0-9_-]{35,38}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "What its service account may do.",
    expires: "Never, until it is revoked.",
    variable: "YANDEX_API_KEY",
  }),
  rule({
    id: "yandex-oauth-token",
    provider: "Yandex Cloud",
    title: "OAuth token",
    keywords: ["y0_"],
    pattern: token(/y0_[A-Za-z0-9_-]{55,60}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "What its user has granted.",
    expires: "After a year without use.",
    variable: "YANDEX_OAUTH_TOKEN",
  }),
  rule({
    id: "yandex-iam-token",
    provider: "Yandex Cloud",
    title: "IAM token",
    keywords: ["t1."],
    pattern: token(/t1\.[A-Za-z0-9_-]{40,900}={0,2}\.[A-Za-z0-9_-]{86}={0,2}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "What its account may do.",
    expires: "After twelve hours.",
    variable: "YC_TOKEN",
  }),
];
