import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const clearbit = [
  rule({
    id: "clearbit-api-key",
    provider: "Clearbit",
    title: "secret key",
    keywords: ["clearbit"],
    pattern: inCompanyOf(/clearbit/, /sk_[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CLEARBIT_KEY",
  }),
];
