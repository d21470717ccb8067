import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const triggerDev: ExamplesById = {
  "trigger-dev-secret-key": standingAlone((seed) => ["tr_prod_", pick(base62, 24, seed)].join(""), [], 20),
};
