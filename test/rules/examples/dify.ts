import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const dify: ExamplesById = {
  "dify-api-key": standingAlone((seed) => ["app-", pick(base62, 24, seed)].join(""), []),
};
