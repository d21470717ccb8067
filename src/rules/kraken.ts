import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const kraken = [
  rule({
    id: "kraken-private-key",
    provider: "Kraken",
    title: "API private key",
    keywords: ["kraken"],
    pattern: inCompanyOf(/kraken/, /[A-Za-z0-9+/]{86}==/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "The account's coins, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "KRAKEN_PRIVATE_KEY",
  }),
];
