import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const kong: ExamplesById = {
  "kong-token": standingAlone((seed) => ["kpat_", pick(base62, 50, seed)].join(""), [], 30),
};
