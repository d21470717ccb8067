import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const typeform = [
  rule({
    id: "typeform-access-token",
    provider: "Typeform",
    title: "personal access token",
    keywords: ["tfp_"],
    pattern: token(/tfp_[A-Za-z0-9_-]{40,60}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Forms and answers of its owner.",
    expires: "Never, until it is revoked.",
    variable: "TYPEFORM_TOKEN",
  }),
];
