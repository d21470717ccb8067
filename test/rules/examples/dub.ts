import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const dub: ExamplesById = {
  "dub-api-key": standingAlone((seed) => ["dub_", pick(base62, 24, seed)].join(""), []),
};
