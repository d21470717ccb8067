import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const guardian = [
  rule({
    id: "guardian-api-key",
    provider: "The Guardian",
    title: "Open Platform key",
    keywords: ["guardian"],
    pattern: inCompanyOf(
      /guardian[_.-]?(?:api|key|open)|guardianapis/,
      /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/,
    ),
    checks: [entropy(2.8)],
    severity: "low",
    confidence: "likely",
    reaches: "Published content within the owner's limits.",
    expires: "Never, until it is revoked.",
    variable: "GUARDIAN_API_KEY",
  }),
];
