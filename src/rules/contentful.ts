import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const contentful = [
  rule({
    id: "contentful-personal-access-token",
    provider: "Contentful",
    title: "personal access token",
    keywords: ["CFPAT-"],
    pattern: token(/CFPAT-[A-Za-z0-9_-]{43}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Everything its owner may do in Contentful.",
    expires: "Never, until it is revoked.",
    variable: "CONTENTFUL_MANAGEMENT_TOKEN",
  }),
  rule({
    id: "contentful-delivery-token",
    provider: "Contentful",
    title: "delivery or preview token",
    keywords: ["contentful"],
    pattern: inCompanyOf(/contentful/, /[A-Za-z0-9_-]{43}/),
    checks: [entropy(3.5), random],
    severity: "low",
    confidence: "likely",
    reaches: "Reading the space's content.",
    expires: "Never, until it is revoked.",
    variable: "CONTENTFUL_ACCESS_TOKEN",
  }),
];
