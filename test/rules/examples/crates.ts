import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const crates: ExamplesById = {
  "crates-io-token": standingAlone((seed) => `cio${pick(base62, 32, seed + 1)}`, []),
};
