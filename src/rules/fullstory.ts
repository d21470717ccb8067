import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const fullstory = [
  rule({
    id: "fullstory-api-key",
    provider: "FullStory",
    title: "API key",
    keywords: ["fullstory"],
    pattern: inCompanyOf(/fullstory/, /(?:na1\.|eu1\.)?[A-Za-z0-9+/]{40,90}={0,2}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "high",
    confidence: "likely",
    reaches: "Recorded sessions of users.",
    expires: "Never, until it is revoked.",
    variable: "FULLSTORY_API_KEY",
  }),
];
