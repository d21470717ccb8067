import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const canva: ExamplesById = {
  "canva-client-secret": standingAlone((seed) => ["cnvca", pick(base62, 56, seed)].join(""), [], -20),
};
