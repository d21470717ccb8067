import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";

export const sidekiq = [
  rule({
    id: "sidekiq-credentials",
    provider: "Sidekiq",
    title: "credentials for gems.contribsys.com",
    keywords: ["contribsys"],
    pattern:
      /contribsys(?:__|\.)com["']?\s{0,4}[=: ]\s{0,4}["']?(?<value>[0-9a-f]{8}:[0-9a-f]{8})(?![0-9a-f])/i,
    checks: [entropy(2.5), notPlaceholder],
    severity: "high",
    confidence: "certain",
    reaches: "The paid gems of the subscription.",
    expires: "With the subscription.",
    variable: "BUNDLE_GEMS__CONTRIBSYS__COM",
  }),
];
