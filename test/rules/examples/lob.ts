import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const lob: ExamplesById = {
  "lob-api-key": standingAlone((seed) => `live_${pick(hex, 35, seed + 1)}`, []),
  "lob-test-key": standingAlone((seed) => `test_${pick(hex, 35, seed + 1)}`, []),
};
