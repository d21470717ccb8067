import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const semaphore = [
  rule({
    id: "semaphore-key",
    provider: "Semaphore",
    title: "API key or secret",
    keywords: ["semaphore"],
    pattern: inCompanyOf(/semaphore/, /[A-Za-z0-9_-]{20}/),
    checks: [entropy(3), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SEMAPHORE_API_TOKEN",
  }),
];
