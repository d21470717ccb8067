import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const runpod = [
  rule({
    id: "runpod-api-key",
    provider: "RunPod",
    title: "API key",
    keywords: ["rpa_"],
    pattern: token(/rpa_[A-Za-z0-9]{40,50}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Pods and endpoints, on the account's bill.",
    expires: "Never, until it is revoked.",
    variable: "RUNPOD_API_KEY",
  }),
];
