import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const ipstack = [
  rule({
    id: "ipstack-access-key",
    provider: "ipstack",
    title: "access key",
    keywords: ["ipstack"],
    pattern: inCompanyOf(/ipstack/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "Look-ups within the owner's limits.",
    expires: "Never, until it is revoked.",
    variable: "IPSTACK_ACCESS_KEY",
  }),
];
