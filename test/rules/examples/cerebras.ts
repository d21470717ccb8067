import { digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const cerebras: ExamplesById = {
  "cerebras-api-key": standingAlone((seed) => `csk-${pick(lower + digits, 48, seed + 1)}`, []),
};
