import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const airtable = [
  rule({
    id: "airtable-personal-access-token",
    provider: "Airtable",
    title: "personal access token",
    keywords: ["pat"],
    pattern: token(/pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The bases that it was given.",
    expires: "Never, until it is revoked.",
    variable: "AIRTABLE_API_KEY",
  }),
  rule({
    id: "airtable-api-key",
    provider: "Airtable",
    title: "API key",
    keywords: ["airtable"],
    pattern: inCompanyOf(/airtable/, /key[A-Za-z0-9]{14}/),
    checks: [entropy(2.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "No longer valid since February 2024.",
    variable: "AIRTABLE_API_KEY",
  }),
];
