import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const deepgram = [
  rule({
    id: "deepgram-api-key",
    provider: "Deepgram",
    title: "API key",
    keywords: ["deepgram"],
    pattern: inCompanyOf(/deepgram/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Speech requests, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "DEEPGRAM_API_KEY",
  }),
];
