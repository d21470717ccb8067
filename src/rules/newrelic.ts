import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const newRelic = [
  rule({
    id: "newrelic-user-key",
    provider: "New Relic",
    title: "user key",
    keywords: ["NRAK-"],
    pattern: token(/NRAK-[A-Z0-9]{27}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Querying and changing the account, as the user.",
    expires: "Never, until it is revoked.",
    rotate: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
    variable: "NEW_RELIC_API_KEY",
  }),
  rule({
    id: "newrelic-license-key",
    provider: "New Relic",
    title: "license key",
    keywords: ["NRAL"],
    anchor: "word",
    pattern: token(/(?:[a-z]{2}[0-9]{2}[a-z]{2}|[a-f0-9]{6})[a-f0-9]{30}NRAL/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Sending data into the account.",
    expires: "Never, until it is revoked.",
    rotate: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
    variable: "NEW_RELIC_LICENSE_KEY",
  }),
  rule({
    id: "newrelic-insert-key",
    provider: "New Relic",
    title: "insert or REST key",
    keywords: ["NRII-", "NRRA-"],
    pattern: token(/NRII-[\w-]{32}|NRRA-[0-9a-f]{42}/),
    checks: [entropy(3), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "Sending events, or reading the account through the old API.",
    expires: "Never, until it is revoked.",
    variable: "NEW_RELIC_INSERT_KEY",
  }),
];
