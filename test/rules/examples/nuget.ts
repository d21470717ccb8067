import { base32, type ExamplesById, pick, standingAlone } from "./example";

export const nuget: ExamplesById = {
  "nuget-api-key": standingAlone((seed) => `oy2${pick(base32.toLowerCase(), 43, seed + 1)}`, []),
};
