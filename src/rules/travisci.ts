import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const travisci = [
  rule({
    id: "travis-token",
    provider: "Travis CI",
    title: "access token",
    keywords: ["travis"],
    pattern: inCompanyOf(/travis/, /[A-Za-z0-9_-]{22}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TRAVIS_TOKEN",
  }),
];
