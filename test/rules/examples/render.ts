import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const render: ExamplesById = {
  "render-api-key": standingAlone((seed) => ["rnd_", pick(base62, 28, seed)].join(""), [], -10),
};
