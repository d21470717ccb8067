import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const apify: ExamplesById = {
  "apify-api-token": standingAlone((seed) => `apify_api_${pick(base62, 34, seed + 1)}`, []),
};
