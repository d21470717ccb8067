import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const doppler = [
  rule({
    id: "doppler-token",
    provider: "Doppler",
    title: "token",
    keywords: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
    pattern: token(/dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "The secrets of one configuration (dp.st), or all that the user or account sees.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://docs.doppler.com/docs/service-tokens",
    variable: "DOPPLER_TOKEN",
  }),
];
