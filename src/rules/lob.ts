import { rule } from "../engine/rule";
import { token } from "./shapes";

export const lob = [
  rule({
    id: "lob-api-key",
    provider: "Lob",
    title: "live API key",
    keywords: ["live_"],
    pattern: token(/live_[0-9a-f]{35}/),
    severity: "high",
    confidence: "certain",
    reaches: "Sending mail at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "LOB_API_KEY",
  }),
  rule({
    id: "lob-test-key",
    provider: "Lob",
    title: "test API key",
    keywords: ["test_"],
    pattern: token(/test_[0-9a-f]{35}/),
    severity: "low",
    confidence: "certain",
    reaches: "Test mail of the account.",
    expires: "Never, until it is revoked.",
    variable: "LOB_API_KEY",
  }),
];
