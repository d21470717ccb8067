import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const polar = [
  rule({
    id: "polar-token",
    provider: "Polar",
    title: "access token",
    keywords: ["polar_oat_", "polar_pat_"],
    pattern: token(/polar_(?:oat|pat)_[A-Za-z0-9]{40,60}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Products and orders of the organization.",
    expires: "As it was made.",
    variable: "POLAR_ACCESS_TOKEN",
  }),
];
