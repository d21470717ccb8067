import { classes, entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const modal = [
  rule({
    id: "modal-token-secret",
    provider: "Modal",
    title: "token secret",
    keywords: ["as-"],
    pattern: token(/as-[A-Za-z0-9]{22}/),
    checks: [entropy(3.5), random, classes(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Functions and data of the workspace, on its bill.",
    expires: "Never, until it is revoked.",
    variable: "MODAL_TOKEN_SECRET",
  }),
];
