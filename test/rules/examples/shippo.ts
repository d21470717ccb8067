import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const shippo: ExamplesById = {
  "shippo-live-token": standingAlone((seed) => `shippo_live_${pick(hex, 40, seed + 1)}`, []),
  "shippo-test-token": standingAlone((seed) => `shippo_test_${pick(hex, 40, seed + 1)}`, []),
};
