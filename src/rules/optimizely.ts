import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const optimizely = [
  rule({
    id: "optimizely-token",
    provider: "Optimizely",
    title: "personal access token",
    keywords: ["optimizely"],
    pattern: inCompanyOf(/optimizely/, /(?:2:)?[A-Za-z0-9_-]{40,90}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "high",
    confidence: "likely",
    reaches: "Experiments of the account.",
    expires: "Never, until it is revoked.",
    variable: "OPTIMIZELY_TOKEN",
  }),
];
