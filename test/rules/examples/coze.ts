import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const coze: ExamplesById = {
  "coze-token": standingAlone((seed) => ["pat_", pick(base62, 64, seed)].join(""), []),
};
