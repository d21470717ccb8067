import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const perplexity: ExamplesById = {
  "perplexity-api-key": standingAlone((seed) => `pplx-${pick(base62, 48, seed + 1)}`, []),
};
