import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const owlbot = [
  rule({
    id: "owlbot-token",
    provider: "OwlBot",
    title: "API token",
    keywords: ["owlbot"],
    pattern: inCompanyOf(/owlbot/, /[0-9a-f]{40}/),
    checks: [entropy(3), notPlaceholder],
    severity: "low",
    confidence: "likely",
    reaches: "The dictionary on the account's quota.",
    expires: "Never, until it is revoked.",
    variable: "OWLBOT_TOKEN",
  }),
];
