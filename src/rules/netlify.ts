import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const netlify = [
  rule({
    id: "netlify-access-token",
    provider: "Netlify",
    title: "personal access token",
    keywords: ["nfp_"],
    pattern: token(/nfp_[A-Za-z0-9]{36}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Sites and deploys of its owner.",
    expires: "Never, until it is revoked.",
    variable: "NETLIFY_AUTH_TOKEN",
  }),
  rule({
    id: "netlify-access-token-old",
    provider: "Netlify",
    title: "access token (old format)",
    keywords: ["netlify"],
    pattern: inCompanyOf(/netlify/, /[A-Za-z0-9_-]{43,45}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Sites and deploys of its owner.",
    expires: "Never, until it is revoked.",
    variable: "NETLIFY_AUTH_TOKEN",
  }),
];
