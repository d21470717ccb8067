import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const groq: ExamplesById = {
  "groq-api-key": standingAlone((seed) => `gsk_${pick(base62, 52, seed + 1)}`, []),
};
