import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const hcaptcha = [
  rule({
    id: "hcaptcha-secret",
    provider: "hCaptcha",
    title: "secret",
    keywords: ["ES_"],
    pattern: token(/ES_[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Verifying the answers of all the sites.",
    expires: "Never, until it is revoked.",
    variable: "HCAPTCHA_SECRET",
  }),
];
