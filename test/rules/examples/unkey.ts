import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const unkey: ExamplesById = {
  "unkey-root-key": standingAlone((seed) => ["unkey_", pick(base62, 24, seed)].join(""), [], -10),
};
