import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const ionic = [
  rule({
    id: "ionic-token",
    provider: "Ionic",
    title: "personal access token",
    keywords: ["ion_"],
    pattern: token(/ion_[A-Za-z0-9]{42}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "certain",
    reaches: "Apps and builds of the account.",
    expires: "Never, until it is revoked.",
    variable: "IONIC_TOKEN",
  }),
];
