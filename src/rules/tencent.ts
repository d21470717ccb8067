import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const tencent = [
  rule({
    id: "tencent-secret-id",
    provider: "Tencent Cloud",
    title: "secret id",
    keywords: ["AKID"],
    pattern: token(/AKID[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "Nothing alone: it names the key that signs requests.",
    expires: "Never, until it is revoked.",
    variable: "TENCENTCLOUD_SECRET_ID",
  }),
];
