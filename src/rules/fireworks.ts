import { classes, entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const fireworks = [
  rule({
    id: "fireworks-api-key",
    provider: "Fireworks AI",
    title: "API key",
    keywords: ["fw_"],
    pattern: token(/fw_[A-Za-z0-9]{22,24}/),
    checks: [entropy(3.5), random, classes(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Models of the account, on its bill.",
    expires: "Never, until it is revoked.",
    variable: "FIREWORKS_API_KEY",
  }),
];
