import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const maxmind = [
  rule({
    id: "maxmind-license-key",
    provider: "MaxMind",
    title: "license key",
    keywords: ["_mmk"],
    anchor: "word",
    pattern: token(/[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "certain",
    reaches: "Databases and look-ups of the account.",
    expires: "Never, until it is revoked.",
    variable: "MAXMIND_LICENSE_KEY",
  }),
];
