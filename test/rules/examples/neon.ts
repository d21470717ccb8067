import { digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const neon: ExamplesById = {
  "neon-api-key": standingAlone((seed) => ["napi_", pick(lower + digits, 64, seed)].join(""), []),
};
