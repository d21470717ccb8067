import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const particle = [
  rule({
    id: "particle-access-token",
    provider: "Particle",
    title: "access token",
    keywords: ["particle"],
    pattern: inCompanyOf(/particle/, /[0-9a-f]{40}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "The account's devices.",
    expires: "After ninety days unless it was made without an end.",
    variable: "PARTICLE_ACCESS_TOKEN",
  }),
];
