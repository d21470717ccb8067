import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

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
  rule({
    id: "wandb-api-key-v1",
    provider: "Weights & Biases",
    title: "API key (v1)",
    keywords: ["wandb_v1_"],
    pattern: token(/wandb_v1_[\w-]{70,90}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Runs and artifacts, as the user.",
    expires: "Never, until it is revoked.",
    variable: "WANDB_API_KEY",
  }),
];
