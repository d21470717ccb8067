import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const jfrog: ExamplesById = {
  "jfrog-api-key": standingAlone((seed) => `AKCp${pick(base62, 69, seed + 1)}`, []),
  "jfrog-reference-token": standingAlone((seed) => `cmVmdGtu${pick(base62, 56, seed + 1)}`, []),
};
