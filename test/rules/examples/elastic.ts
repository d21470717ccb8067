import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const elastic: ExamplesById = {
  "elastic-cloud-key": standingAlone((seed) => ["essu_", pick(base62, 100, seed)].join(""), [], 40),
};
