import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const pdflayer = [
  rule({
    id: "pdflayer-access-key",
    provider: "pdflayer",
    title: "access key",
    keywords: ["pdflayer"],
    pattern: inCompanyOf(/pdflayer/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "PDFLAYER_ACCESS_KEY",
  }),
];
