import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const sauce = [
  rule({
    id: "sauce-access-key",
    provider: "Sauce Labs",
    title: "access key",
    keywords: ["sauce"],
    pattern: inCompanyOf(/sauce[_.-]?(?:labs|access|api|key)/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "medium",
    confidence: "likely",
    reaches: "Test runs at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "SAUCE_ACCESS_KEY",
  }),
];
