import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const launchdarkly = [
  rule({
    id: "launchdarkly-api-token",
    provider: "LaunchDarkly",
    title: "API access token",
    keywords: ["api-"],
    pattern: token(/api-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Flags of its owner's projects.",
    expires: "Never, until it is revoked.",
    variable: "LAUNCHDARKLY_ACCESS_TOKEN",
  }),
  rule({
    id: "launchdarkly-sdk-key",
    provider: "LaunchDarkly",
    title: "server SDK key",
    keywords: ["sdk-"],
    pattern: token(/sdk-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Reading all flags of the environment.",
    expires: "Never, until it is revoked.",
    variable: "LAUNCHDARKLY_SDK_KEY",
  }),
];
