import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const jumpcloud = [
  rule({
    id: "jumpcloud-api-key",
    provider: "JumpCloud",
    title: "API key",
    keywords: ["jca_"],
    pattern: token(/jca_[A-Za-z0-9]{36}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Users and devices of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "JUMPCLOUD_API_KEY",
  }),
  rule({
    id: "jumpcloud-api-key-old",
    provider: "JumpCloud",
    title: "API key (old format)",
    keywords: ["jumpcloud"],
    pattern: inCompanyOf(/jumpcloud/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Users and devices of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "JUMPCLOUD_API_KEY",
  }),
];
