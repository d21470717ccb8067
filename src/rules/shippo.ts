import { rule } from "../engine/rule";
import { token } from "./shapes";

export const shippo = [
  rule({
    id: "shippo-live-token",
    provider: "Shippo",
    title: "live API token",
    keywords: ["shippo_live_"],
    pattern: token(/shippo_live_[0-9a-f]{40}/),
    severity: "high",
    confidence: "certain",
    reaches: "Buying labels at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "SHIPPO_API_KEY",
  }),
  rule({
    id: "shippo-test-token",
    provider: "Shippo",
    title: "test API token",
    keywords: ["shippo_test_"],
    pattern: token(/shippo_test_[0-9a-f]{40}/),
    severity: "low",
    confidence: "certain",
    reaches: "Test shipments of the account.",
    expires: "Never, until it is revoked.",
    variable: "SHIPPO_API_KEY",
  }),
];
