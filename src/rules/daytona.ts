import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const daytona = [
  rule({
    id: "daytona-api-key",
    provider: "Daytona",
    title: "API key",
    keywords: ["dtn_"],
    pattern: token(/dtn_[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Sandboxes of the organisation, on its bill.",
    expires: "On the date chosen when it was made, or never.",
    variable: "DAYTONA_API_KEY",
  }),
];
