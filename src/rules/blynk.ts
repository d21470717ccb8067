import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const blynk = [
  rule({
    id: "blynk-auth-token",
    provider: "Blynk",
    title: "device or organisation token",
    keywords: ["blynk"],
    pattern: inCompanyOf(/blynk/, /[A-Za-z0-9_-]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The device's data and controls.",
    expires: "Never, until it is revoked.",
    variable: "BLYNK_AUTH_TOKEN",
  }),
];
