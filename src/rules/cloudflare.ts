import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { assigned, token } from "./shapes";

export const cloudflare = [
  rule({
    id: "cloudflare-token",
    provider: "Cloudflare",
    title: "API token or global API key",
    keywords: ["cfk_", "cfut_", "cfat_"],
    pattern: token(/cf(?:k|ut|at)_[A-Za-z0-9]{44,52}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "The permissions chosen for it; a global key (cfk_) the whole account.",
    expires: "On the date chosen when it was made; a global key never.",
    rotate: "https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/",
    variable: "CLOUDFLARE_API_TOKEN",
  }),
  rule({
    id: "cloudflare-legacy-token",
    provider: "Cloudflare",
    title: "API token (legacy form)",
    keywords: ["cloudflare", "cf_api", "cf_token"],
    pattern: assigned(
      /(?:cloudflare|cf)[\w.-]{0,30}?(?:token|key|secret)[\w.-]{0,20}/,
      /[\w-]{40}|[0-9a-f]{37}/,
    ),
    checks: [entropy(3), random, notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "The permissions chosen for it; a global key (37 characters) the whole account.",
    expires: "On the date chosen when it was made; a global key never.",
    rotate: "https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/",
    variable: "CLOUDFLARE_API_TOKEN",
  }),
  rule({
    id: "cloudflare-origin-ca-key",
    provider: "Cloudflare",
    title: "Origin CA key",
    keywords: ["v1.0-"],
    pattern: token(/v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Origin certificates of the account.",
    expires: "Never, until it is revoked.",
    variable: "CLOUDFLARE_ORIGIN_CA_KEY",
  }),
];
