import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const stripe: ExamplesById = {
  "stripe-live-key": standingAlone(
    (seed) => ["sk_live_", pick(base62, 24, seed)].join(""),
    [["sk_live_", "x".repeat(24)].join("")],
  ),
  "stripe-test-key": standingAlone(
    (seed) => ["sk_test_", pick(base62, 99, seed)].join(""),
    [["sk_test_", "x".repeat(24)].join("")],
    20,
  ),
  "stripe-restricted-key": standingAlone(
    (seed) => ["rk_live_", pick(base62, 40, seed)].join(""),
    [["rk_test_", "x".repeat(24)].join("")],
    20,
  ),
  "stripe-webhook-secret": standingAlone(
    (seed) => ["whsec_", pick(base62, 32, seed)].join(""),
    [["whsec_", "x".repeat(32)].join("")],
  ),
};
