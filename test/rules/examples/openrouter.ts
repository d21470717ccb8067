import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const openrouter: ExamplesById = {
  "openrouter-api-key": standingAlone((seed) => `sk-or-v1-${pick(hex, 64, seed + 1)}`, []),
};
