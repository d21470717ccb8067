import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const replicate = [
  rule({
    id: "replicate-api-token",
    provider: "Replicate",
    title: "API token",
    keywords: ["r8_"],
    pattern: token(/r8_[A-Za-z0-9]{37}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The models, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "REPLICATE_API_TOKEN",
  }),
];
