import { rule } from "../engine/rule";
import { token } from "./shapes";

export const rootly = [
  rule({
    id: "rootly-api-key",
    provider: "Rootly",
    title: "API key",
    keywords: ["rootly_"],
    pattern: token(/rootly_[0-9a-f]{64}/),
    severity: "high",
    confidence: "likely",
    reaches: "Incidents and settings of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "ROOTLY_API_TOKEN",
  }),
];
