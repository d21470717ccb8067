import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const nightfall: ExamplesById = {
  "nightfall-api-key": standingAlone((seed) => ["NF-", pick(base62, 32, seed)].join(""), []),
};
