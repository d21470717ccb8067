import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const vercel = [
  rule({
    id: "vercel-token",
    provider: "Vercel",
    title: "access token",
    keywords: ["vercel"],
    pattern: inCompanyOf(/vercel/, /[A-Za-z0-9]{24}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Projects and deployments of its owner.",
    expires: "Never, until it is revoked.",
    variable: "VERCEL_TOKEN",
  }),
];
