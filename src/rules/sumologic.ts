import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const sumologic = [
  rule({
    id: "sumologic-access-key",
    provider: "Sumo Logic",
    title: "access key",
    keywords: ["sumologic", "sumo_logic", "sumo-logic", "sumo_access"],
    pattern: inCompanyOf(/sumo[_.-]?logic|sumo_access/, /[A-Za-z0-9]{64}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "Logs that its owner may read.",
    expires: "Never, until it is revoked.",
    variable: "SUMOLOGIC_ACCESSKEY",
  }),
];
