import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const pulumi: ExamplesById = {
  "pulumi-access-token": standingAlone((seed) => `pul-${pick(hex, 40, seed + 1)}`, []),
};
