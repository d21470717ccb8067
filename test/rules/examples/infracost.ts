import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const infracost: ExamplesById = {
  "infracost-api-key": standingAlone((seed) => `ico-${pick(base62, 32, seed + 1)}`, []),
};
