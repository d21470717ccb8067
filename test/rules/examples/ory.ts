import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const ory: ExamplesById = {
  "ory-token": standingAlone((seed) => ["ory_", "pat_", pick(base62, 32, seed)].join(""), []),
};
