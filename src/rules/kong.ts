import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const kong = [
  rule({
    id: "kong-token",
    provider: "Kong Konnect",
    title: "access token",
    keywords: ["kpat_", "spat_"],
    pattern: token(/[ks]pat_[A-Za-z0-9]{45,60}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "What its user or system account may do.",
    expires: "On the date chosen when it was made, a year at most.",
    variable: "KONNECT_TOKEN",
  }),
];
