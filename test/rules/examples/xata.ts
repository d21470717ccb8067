import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const xata: ExamplesById = {
  "xata-api-key": standingAlone((seed) => ["xau_", pick(base62, 43, seed)].join(""), [], 20),
};
