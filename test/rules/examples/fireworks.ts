import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const fireworks: ExamplesById = {
  "fireworks-api-key": standingAlone((seed) => ["fw_", pick(base62, 24, seed)].join(""), []),
};
