import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const adafruit: ExamplesById = {
  "adafruit-io-key": standingAlone((seed) => `aio_${pick(base62, 28, seed + 1)}`, []),
};
