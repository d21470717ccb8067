import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const adyen: ExamplesById = {
  "adyen-api-key": standingAlone((seed) => ["AQEyhm", pick(base62, 120, seed)].join(""), [], 40),
};
