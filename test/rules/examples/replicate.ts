import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const replicate: ExamplesById = {
  "replicate-api-token": standingAlone((seed) => `r8_${pick(base62, 37, seed + 1)}`, []),
};
