import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const xai: ExamplesById = {
  "xai-api-key": standingAlone((seed) => `xai-${pick(base62, 80, seed + 1)}`, []),
};
