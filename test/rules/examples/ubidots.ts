import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const ubidots: ExamplesById = {
  "ubidots-token": standingAlone((seed) => `BBFF-${pick(base62, 30, seed + 1)}`, []),
};
