import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const triggerDev = [
  rule({
    id: "trigger-dev-secret-key",
    provider: "Trigger.dev",
    title: "secret key",
    keywords: ["tr_dev_", "tr_prod_", "tr_stg_", "tr_pat_"],
    pattern: token(/tr_(?:dev|prod|stg|pat)_[A-Za-z0-9]{20,40}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Jobs of the project.",
    expires: "Never, until it is revoked.",
    variable: "TRIGGER_SECRET_KEY",
  }),
];
