import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const tavily: ExamplesById = {
  "tavily-api-key": standingAlone((seed) => `tvly-${pick(base62, 32, seed + 1)}`, []),
  "tavily-dev-key": standingAlone((seed) => `tvly-dev-${pick(base62, 32, seed + 1)}`, []),
};
