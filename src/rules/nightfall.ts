import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const nightfall = [
  rule({
    id: "nightfall-api-key",
    provider: "Nightfall",
    title: "API key",
    keywords: ["NF-"],
    pattern: token(/NF-[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "Scans and policies of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "NIGHTFALL_API_KEY",
  }),
];
