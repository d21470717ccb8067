import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const jina: ExamplesById = {
  "jina-api-key": standingAlone((seed) => `jina_${pick(base64url, 60, seed + 1)}`, []),
};
