import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const finicity = [
  rule({
    id: "finicity-secret",
    provider: "Finicity",
    title: "app key or partner secret",
    keywords: ["finicity"],
    pattern: inCompanyOf(/finicity/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "FINICITY_APP_KEY",
  }),
];
