import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const e2b: ExamplesById = {
  "e2b-api-key": standingAlone((seed) => ["e2b_", pick(hex, 40, seed)].join(""), []),
};
