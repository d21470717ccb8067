import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const easypost = [
  rule({
    id: "easypost-api-key",
    provider: "EasyPost",
    title: "production API key",
    keywords: ["EZAK"],
    pattern: token(/EZAK[A-Za-z0-9]{54}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Buying labels at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "EASYPOST_API_KEY",
  }),
  rule({
    id: "easypost-test-key",
    provider: "EasyPost",
    title: "test API key",
    keywords: ["EZTK"],
    pattern: token(/EZTK[A-Za-z0-9]{54}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "certain",
    reaches: "Test shipments of the account.",
    expires: "Never, until it is revoked.",
    variable: "EASYPOST_API_KEY",
  }),
];
