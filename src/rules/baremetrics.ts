import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const baremetrics = [
  rule({
    id: "baremetrics-api-key",
    provider: "Baremetrics",
    title: "API key",
    keywords: ["baremetrics"],
    pattern: inCompanyOf(/baremetrics/, /(?:lk|sk)_[A-Za-z0-9_]{22,30}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "high",
    confidence: "likely",
    reaches: "Revenue and customers of the account.",
    expires: "Never, until it is revoked.",
    variable: "BAREMETRICS_API_KEY",
  }),
];
