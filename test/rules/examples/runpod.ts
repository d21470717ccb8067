import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const runpod: ExamplesById = {
  "runpod-api-key": standingAlone((seed) => ["rpa_", pick(base62, 44, seed)].join(""), [], 30),
};
