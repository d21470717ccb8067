import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const twitter = [
  rule({
    id: "twitter-bearer-token",
    provider: "X (Twitter)",
    title: "bearer token",
    keywords: ["AAAAAAAAAAAAAAAAAAAAA"],
    pattern: token(/AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{70,120}/),
    checks: [entropy(4)],
    severity: "high",
    confidence: "certain",
    reaches: "Reading as the app.",
    expires: "Never, until it is revoked.",
    variable: "TWITTER_BEARER_TOKEN",
  }),
  rule({
    id: "twitter-access-token",
    provider: "X (Twitter)",
    title: "access token",
    keywords: ["twitter"],
    pattern: inCompanyOf(/twitter/, /[0-9]{15,19}-[A-Za-z0-9]{40}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TWITTER_ACCESS_TOKEN",
  }),
  rule({
    id: "twitter-api-secret",
    provider: "X (Twitter)",
    title: "API or access token secret",
    keywords: ["twitter"],
    pattern: inCompanyOf(/twitter/, /[A-Za-z0-9]{45,50}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TWITTER_API_SECRET",
  }),
];
