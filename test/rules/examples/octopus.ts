import { digits, type ExamplesById, pick, standingAlone, upper } from "./example";

export const octopus: ExamplesById = {
  "octopus-api-key": standingAlone((seed) => `API-${pick(upper + digits, 26, seed + 1)}`, []),
};
