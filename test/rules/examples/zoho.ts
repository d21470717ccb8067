import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const zoho: ExamplesById = {
  "zoho-token": standingAlone((seed) => `1000.${pick(hex, 32, seed + 1)}.${pick(hex, 32, seed + 3)}`, []),
};
