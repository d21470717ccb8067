import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const age = [
  rule({
    id: "age-secret-key",
    provider: "age",
    title: "identity (private key)",
    keywords: ["AGE-SECRET-KEY-1"],
    pattern: token(/AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/),
    checks: [entropy(3.5)],
    severity: "critical",
    confidence: "likely",
    reaches: "Every file encrypted to its recipient, SOPS files among them.",
    expires: "Never, until it is revoked.",
    variable: "SOPS_AGE_KEY",
  }),
];
