import { digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const readme: ExamplesById = {
  "readme-api-key": standingAlone((seed) => `rdme_${pick(lower + digits, 70, seed + 1)}`, []),
};
