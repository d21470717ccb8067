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
];
