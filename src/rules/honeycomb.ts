import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const honeycomb = [
  rule({
    id: "honeycomb-ingest-key",
    provider: "Honeycomb",
    title: "ingest key",
    keywords: ["hcaik_"],
    pattern: token(/hcaik_[a-z0-9]{58}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Sending events to the environment.",
    expires: "Never, until it is revoked.",
    variable: "HONEYCOMB_API_KEY",
  }),
  rule({
    id: "honeycomb-management-key",
    provider: "Honeycomb",
    title: "management key",
    keywords: ["hcamk_"],
    pattern: token(/hcamk_[a-z0-9]{58}/),
    severity: "high",
    confidence: "certain",
    reaches: "Configuration of the team.",
    expires: "Never, until it is revoked.",
    variable: "HONEYCOMB_API_KEY",
  }),
  rule({
    id: "honeycomb-api-key",
    provider: "Honeycomb",
    title: "API key (old format)",
    keywords: ["honeycomb"],
    pattern: inCompanyOf(/honeycomb/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "HONEYCOMB_API_KEY",
  }),
];
