import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const netbird: ExamplesById = {
  "netbird-token": standingAlone((seed) => ["nbp_", pick(base62, 36, seed)].join(""), []),
};
