import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const infracost = [
  rule({
    id: "infracost-api-key",
    provider: "Infracost",
    title: "API key",
    keywords: ["ico-"],
    pattern: token(/ico-[A-Za-z0-9]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "certain",
    reaches: "Price requests of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "INFRACOST_API_KEY",
  }),
];
