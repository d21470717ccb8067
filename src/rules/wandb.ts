import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const wandb = [
  rule({
    id: "wandb-api-key",
    provider: "Weights & Biases",
    title: "API key",
    keywords: ["wandb", "weights"],
    pattern: inCompanyOf(/wandb|weights[_.-]?(?:and|&)?[_.-]?biases/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "WANDB_API_KEY",
  }),
];
