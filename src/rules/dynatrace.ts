import { entropy } from "../engine/checks";
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
];
