import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const easypost: ExamplesById = {
  "easypost-api-key": standingAlone((seed) => `EZAK${pick(base62, 54, seed + 1)}`, []),
  "easypost-test-key": standingAlone((seed) => `EZTK${pick(base62, 54, seed + 1)}`, []),
};
