import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const voyage: ExamplesById = {
  "voyage-api-key": standingAlone((seed) => ["pa-", pick(base62, 42, seed), "_"].join(""), []),
};
