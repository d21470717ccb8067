import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const liveblocks: ExamplesById = {
  "liveblocks-secret-key": standingAlone((seed) => ["sk_prod_", pick(base62, 60, seed)].join(""), [], 40),
};
