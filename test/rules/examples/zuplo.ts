import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const zuplo: ExamplesById = {
  "zuplo-api-key": standingAlone((seed) => `zpka_${pick(hex, 32, seed + 1)}_${pick(hex, 8, seed + 3)}`, []),
};
