import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { assigned, token } from "./shapes";

export const datadog = [
  rule({
    id: "datadog-api-key",
    provider: "Datadog",
    title: "API key",
    keywords: ["datadog", "dd_api", "dd-api", "ddapi"],
    pattern: assigned(/(?:datadog|dd)[\w.-]{0,10}?api[_.-]?key[\w.-]{0,10}/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Sending metrics, logs and events to the organisation.",
    expires: "Never, until it is revoked.",
    rotate: "https://docs.datadoghq.com/account_management/api-app-keys/",
    variable: "DD_API_KEY",
  }),
  rule({
    id: "datadog-app-key",
    provider: "Datadog",
    title: "application key",
    keywords: ["datadog", "dd_app", "dd-app", "ddapp"],
    pattern: assigned(
      /(?:datadog|dd)[\w.-]{0,10}?app(?:lication)?[_.-]?key[\w.-]{0,10}/,
      /[0-9a-f]{40}|ddapp_[A-Za-z0-9]{34}/,
    ),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Reading and changing what its owner can in the organisation.",
    expires: "Never, until it is revoked.",
    rotate: "https://docs.datadoghq.com/account_management/api-app-keys/",
    variable: "DD_APP_KEY",
  }),
  rule({
    id: "datadog-prefixed-app-key",
    provider: "Datadog",
    title: "application key",
    keywords: ["ddapp_"],
    pattern: token(/ddapp_[A-Za-z0-9]{34}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "What its user may do, with an API key.",
    expires: "Never, until it is revoked.",
    variable: "DD_APP_KEY",
  }),
];
