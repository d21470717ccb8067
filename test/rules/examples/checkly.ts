import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const checkly: ExamplesById = {
  "checkly-api-key": standingAlone((seed) => ["cu_", pick(hex, 32, seed)].join(""), []),
};
