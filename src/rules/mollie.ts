import { classes, entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const mollie = [
  rule({
    id: "mollie-api-key",
    provider: "Mollie",
    title: "API key",
    keywords: ["live_", "test_"],
    pattern: token(/(?:live|test)_[A-Za-z0-9]{30}/),
    checks: [entropy(3.5), random, classes(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Payments of the profile.",
    expires: "Never, until it is revoked.",
    variable: "MOLLIE_API_KEY",
  }),
];
