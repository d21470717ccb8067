import { classes, entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const voyage = [
  rule({
    id: "voyage-api-key",
    provider: "Voyage AI",
    title: "API key",
    keywords: ["pa-"],
    pattern: token(/pa-[\w-]{43}/),
    checks: [entropy(4), random, classes(4)],
    severity: "high",
    confidence: "likely",
    reaches: "Models of the account, on its bill.",
    expires: "Never, until it is revoked.",
    variable: "VOYAGE_API_KEY",
  }),
];
