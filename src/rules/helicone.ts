import { notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const helicone = [
  rule({
    id: "helicone-api-key",
    provider: "Helicone",
    title: "API key",
    keywords: ["sk-helicone-"],
    pattern: token(/sk-helicone-(?:[a-z]{2}-)?(?:[a-z0-9]{7}-){3}[a-z0-9]{7}/),
    checks: [notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Requests and logs of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "HELICONE_API_KEY",
  }),
];
