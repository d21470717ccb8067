import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const packagist = [
  rule({
    id: "packagist-token",
    provider: "Private Packagist",
    title: "token",
    keywords: ["packagist_"],
    pattern: token(/packagist_[a-z]{3}_[0-9a-f]{64,72}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Packages of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "PACKAGIST_TOKEN",
  }),
];
