import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const crowdin = [
  rule({
    id: "crowdin-key",
    provider: "Crowdin",
    title: "API key or secret",
    keywords: ["crowdin"],
    pattern: inCompanyOf(/crowdin/, /[0-9a-f]{80}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CROWDIN_PERSONAL_TOKEN",
  }),
];
