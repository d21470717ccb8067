import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const crates = [
  rule({
    id: "crates-io-token",
    provider: "crates.io",
    title: "API token",
    keywords: ["cio"],
    pattern: token(/cio[A-Za-z0-9]{32}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Publishing crates in its owner's name, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "CARGO_REGISTRY_TOKEN",
  }),
];
