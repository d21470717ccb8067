import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const endorlabs: ExamplesById = {
  "endorlabs-api-key": standingAlone((seed) => `endr+${pick(base64url, 16, seed + 1)}`, []),
};
