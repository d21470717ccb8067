import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const cloudsmith = [
  rule({
    id: "cloudsmith-api-key",
    provider: "Cloudsmith",
    title: "API key",
    keywords: ["cloudsmith"],
    pattern: inCompanyOf(/cloudsmith/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Packages of its owner's repositories.",
    expires: "Never, until it is revoked.",
    variable: "CLOUDSMITH_API_KEY",
  }),
];
