import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const paystack: ExamplesById = {
  "paystack-secret-key": standingAlone((seed) => `sk_live_${pick(hex, 40, seed + 1)}`, []),
  "paystack-test-key": standingAlone((seed) => `sk_test_${pick(hex, 40, seed + 1)}`, []),
};
