import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const elastic = [
  rule({
    id: "elastic-cloud-key",
    provider: "Elastic",
    title: "API key of Elastic Cloud",
    keywords: ["essu_"],
    pattern: token(/essu_[A-Za-z0-9+/_-]{60,200}={0,2}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Deployments of the organisation.",
    expires: "On the date chosen when it was made.",
    variable: "EC_API_KEY",
  }),
];
