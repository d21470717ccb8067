import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const tencent: ExamplesById = {
  "tencent-secret-id": standingAlone((seed) => ["AK", "ID", pick(base62, 32, seed)].join(""), []),
};
