import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const storyblok = [
  rule({
    id: "storyblok-key",
    provider: "Storyblok",
    title: "API key or secret",
    keywords: ["storyblok"],
    pattern: inCompanyOf(/storyblok/, /[A-Za-z0-9]{22}tt/),
    checks: [entropy(3), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "STORYBLOK_TOKEN",
  }),
];
