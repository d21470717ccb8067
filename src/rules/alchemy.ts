import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const alchemy = [
  rule({
    id: "alchemy-auth-token",
    provider: "Alchemy",
    title: "auth token",
    keywords: ["alcht_"],
    pattern: token(/alcht_[A-Za-z0-9]{30}/),
    severity: "high",
    confidence: "certain",
    reaches: "Apps and webhooks of the team.",
    expires: "Never, until it is revoked.",
    variable: "ALCHEMY_AUTH_TOKEN",
  }),
  rule({
    id: "alchemy-api-key",
    provider: "Alchemy",
    title: "API key",
    keywords: ["alchemy"],
    pattern: inCompanyOf(/(?<!sql)alchemy/, /[A-Za-z0-9_-]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "Blockchain requests at the owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "ALCHEMY_API_KEY",
  }),
  rule({
    id: "alchemy-endpoint-key",
    provider: "Alchemy",
    title: "key in an endpoint's address",
    keywords: ["alchemy.com/v2/"],
    pattern: /alchemy\.com\/(?:v2|nft\/v[23]|ws\/v2)\/(?<value>[\w-]{32})(?![\w-])/,
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Blockchain requests at the owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "ALCHEMY_API_KEY",
  }),
];
