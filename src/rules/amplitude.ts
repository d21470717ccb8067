import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const amplitude = [
  rule({
    id: "amplitude-key",
    provider: "Amplitude",
    title: "API or secret key",
    keywords: ["amplitude"],
    pattern: inCompanyOf(/amplitude/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Events of the project.",
    expires: "Never, until it is revoked.",
    variable: "AMPLITUDE_API_KEY",
  }),
];
