import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const datagov = [
  rule({
    id: "datagov-api-key",
    provider: "data.gov",
    title: "API key",
    keywords: ["data.gov", "data_gov", "data-gov", "datagov"],
    pattern: inCompanyOf(/data[_.-]?gov/, /[A-Za-z0-9]{40}/),
    checks: [entropy(3.5), random],
    severity: "low",
    confidence: "likely",
    reaches: "Public data within the owner's limits.",
    expires: "Never, until it is revoked.",
    variable: "DATA_GOV_API_KEY",
  }),
];
