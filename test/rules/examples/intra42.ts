import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const intra42: ExamplesById = {
  "intra42-client-secret": standingAlone((seed) => `s-s4t2ud-${pick(hex, 64, seed + 1)}`, []),
};
