import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const firecrawl: ExamplesById = {
  "firecrawl-api-key": standingAlone((seed) => `fc-${pick(hex, 32, seed + 1)}`, []),
};
