import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const chroma: ExamplesById = {
  "chroma-api-key": standingAlone((seed) => ["ck-", pick(base62, 44, seed)].join(""), []),
};
