import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const flickr = [
  rule({
    id: "flickr-api-key",
    provider: "Flickr",
    title: "API key",
    keywords: ["flickr"],
    pattern: inCompanyOf(/flickr/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "FLICKR_API_KEY",
  }),
  rule({
    id: "flickr-api-secret",
    provider: "Flickr",
    title: "API secret",
    keywords: ["flickr"],
    pattern: inCompanyOf(/flickr/, /[0-9a-f]{16}/),
    checks: [entropy(2.5)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "FLICKR_API_SECRET",
  }),
];
