import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const confluent = [
  rule({
    id: "confluent-api-secret",
    provider: "Confluent",
    title: "API secret",
    keywords: ["cflt"],
    pattern: token(/cflt[A-Za-z0-9+/]{60}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "The Kafka cluster or cloud resources of the key.",
    expires: "Never, until it is revoked.",
    variable: "CONFLUENT_API_SECRET",
  }),
  rule({
    id: "confluent-api-secret-old",
    provider: "Confluent",
    title: "API secret (old format)",
    keywords: ["confluent"],
    pattern: inCompanyOf(/confluent/, /[A-Za-z0-9+/]{64}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "The Kafka cluster or cloud resources of the key.",
    expires: "Never, until it is revoked.",
    variable: "CONFLUENT_API_SECRET",
  }),
];
