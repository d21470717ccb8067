import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const dynatrace = [
  rule({
    id: "dynatrace-token",
    provider: "Dynatrace",
    title: "API token",
    keywords: ["dt0c01."],
    pattern: token(/dt0c01\.[A-Z2-7]{24}\.[A-Z2-7]{64}/),
    severity: "high",
    confidence: "certain",
    reaches: "The environment, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "DT_API_TOKEN",
  }),
  rule({
    id: "dynatrace-platform-token",
    provider: "Dynatrace",
    title: "platform token or OAuth client secret",
    keywords: ["dt0s"],
    pattern: token(/dt0s[0-9]{2}\.[A-Z2-7]{8}\.[A-Z2-7]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The environment, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "DT_PLATFORM_TOKEN",
  }),
  rule({
    id: "dynatrace-token-any-case",
    provider: "Dynatrace",
    title: "token",
    keywords: ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s08.", "dt0s16."],
    pattern: token(/dt0[cs][0-9]{2}\.[A-Za-z0-9]{8,24}\.[A-Za-z0-9]{64}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "What its scopes allow in the environment.",
    expires: "Never, until it is revoked.",
    variable: "DT_API_TOKEN",
  }),
];
