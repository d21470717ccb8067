import { rule } from "../engine/rule";
import { token } from "./shapes";

export const axiom = [
  rule({
    id: "axiom-token",
    provider: "Axiom",
    title: "API or personal token",
    keywords: ["xaat-", "xapt-"],
    pattern: token(/xa(?:at|pt)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    severity: "high",
    confidence: "likely",
    reaches: "Datasets of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "AXIOM_TOKEN",
  }),
];
