import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const ionic: ExamplesById = {
  "ionic-token": standingAlone((seed) => ["ion_", pick(base62, 42, seed)].join(""), []),
};
