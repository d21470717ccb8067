import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const alibaba = [
  rule({
    id: "alibaba-access-key-id",
    provider: "Alibaba Cloud",
    title: "access key ID",
    keywords: ["LTAI"],
    pattern: token(/LTAI[A-Za-z0-9]{20}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "certain",
    reaches: "Nothing alone: it names the key that its secret opens.",
    expires: "Never, until it is revoked.",
    variable: "ALIBABA_CLOUD_ACCESS_KEY_ID",
  }),
  rule({
    id: "alibaba-access-key-secret",
    provider: "Alibaba Cloud",
    title: "access key secret",
    keywords: ["alibaba", "aliyun", "accesskeysecret"],
    pattern: inCompanyOf(/alibaba|aliyun|accesskeysecret/, /[A-Za-z0-9]{30}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Everything that its user may do in the account.",
    expires: "Never, until it is revoked.",
    variable: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
  }),
];
