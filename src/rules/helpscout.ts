import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const helpscout = [
  rule({
    id: "helpscout-secret",
    provider: "Help Scout",
    title: "app secret",
    keywords: ["helpscout", "help_scout", "help-scout"],
    pattern: inCompanyOf(/help[_.-]?scout/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "HELPSCOUT_APP_SECRET",
  }),
];
