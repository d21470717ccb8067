import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const trello = [
  rule({
    id: "trello-api-token",
    provider: "Trello",
    title: "API token",
    keywords: ["ATTA"],
    pattern: token(/ATTA[0-9a-f]{64}[0-9A-Fa-f]{8}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Boards of its owner.",
    expires: "Never, until it is revoked.",
    variable: "TRELLO_TOKEN",
  }),
  rule({
    id: "trello-token-old",
    provider: "Trello",
    title: "API token (old format)",
    keywords: ["trello"],
    pattern: inCompanyOf(/trello/, /[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TRELLO_TOKEN",
  }),
  rule({
    id: "trello-api-key",
    provider: "Trello",
    title: "API key",
    keywords: ["trello"],
    pattern: inCompanyOf(/trello/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "Nothing alone: tokens are made with it.",
    expires: "Never, until it is revoked.",
    variable: "TRELLO_API_KEY",
  }),
];
