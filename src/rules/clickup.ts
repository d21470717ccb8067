import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const clickup = [
  rule({
    id: "clickup-api-token",
    provider: "ClickUp",
    title: "personal API token",
    keywords: ["pk_"],
    pattern: token(/pk_[0-9]{6,9}_[A-Z0-9]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Everything its owner sees in ClickUp.",
    expires: "Never, until it is revoked.",
    variable: "CLICKUP_API_TOKEN",
  }),
];
