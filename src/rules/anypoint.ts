import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const anypoint = [
  rule({
    id: "anypoint-token",
    provider: "MuleSoft Anypoint",
    title: "access token",
    keywords: ["anypoint"],
    pattern: inCompanyOf(/anypoint/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "high",
    confidence: "likely",
    reaches: "APIs and applications of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "ANYPOINT_TOKEN",
  }),
];
