import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const adyen = [
  rule({
    id: "adyen-api-key",
    provider: "Adyen",
    title: "API key",
    keywords: ["AQE"],
    pattern: token(/AQE[a-z]hm[A-Za-z0-9+/=_-]{80,200}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Payments of the company account, as far as its roles go.",
    expires: "Never, until it is revoked.",
    variable: "ADYEN_API_KEY",
  }),
];
