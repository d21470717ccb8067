import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const squarespace = [
  rule({
    id: "squarespace-api-key",
    provider: "Squarespace",
    title: "API key",
    keywords: ["squarespace"],
    pattern: inCompanyOf(/squarespace/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SQUARESPACE_API_KEY",
  }),
];
