import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const mollie: ExamplesById = {
  "mollie-api-key": standingAlone((seed) => ["live_", pick(base62, 30, seed)].join(""), []),
};
