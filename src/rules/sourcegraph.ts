import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const sourcegraph = [
  rule({
    id: "sourcegraph-access-token",
    provider: "Sourcegraph",
    title: "access token",
    keywords: ["sgp_"],
    pattern: token(/sgp_[0-9a-f]{16}_[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Code that its owner can search.",
    expires: "Never, until it is revoked.",
    variable: "SRC_ACCESS_TOKEN",
  }),
  rule({
    id: "sourcegraph-access-token-old",
    provider: "Sourcegraph",
    title: "access token (without instance)",
    keywords: ["sgp_"],
    pattern: token(/sgp_[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Code that its owner can search.",
    expires: "Never, until it is revoked.",
    variable: "SRC_ACCESS_TOKEN",
  }),
  rule({
    id: "sourcegraph-instance-token",
    provider: "Sourcegraph",
    title: "access token of an instance",
    keywords: ["sgp_"],
    pattern: token(/sgp_(?:local|[0-9a-f]{16})_[0-9a-f]{40}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Code and searches of the instance, as the user.",
    expires: "Never, until it is revoked.",
    variable: "SRC_ACCESS_TOKEN",
  }),
];
