import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const unsplash = [
  rule({
    id: "unsplash-key",
    provider: "Unsplash",
    title: "API key or secret",
    keywords: ["unsplash"],
    pattern: inCompanyOf(/unsplash/, /[A-Za-z0-9_-]{43}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "UNSPLASH_ACCESS_KEY",
  }),
];
