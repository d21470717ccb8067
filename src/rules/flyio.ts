import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const flyio = [
  rule({
    id: "flyio-access-token",
    provider: "Fly.io",
    title: "personal access token",
    keywords: ["fo1_"],
    pattern: token(/fo1_[A-Za-z0-9_-]{43}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Apps and machines of its owner's organisations.",
    expires: "Never, until it is revoked.",
    variable: "FLY_API_TOKEN",
  }),
  rule({
    id: "flyio-macaroon",
    provider: "Fly.io",
    title: "access token (macaroon)",
    keywords: ["fm2_"],
    pattern: token(/fm2_[A-Za-z0-9+/]{100,2000}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Apps and machines, as far as its caveats go.",
    expires: "As its caveats say.",
    variable: "FLY_API_TOKEN",
  }),
];
