import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const rootly: ExamplesById = {
  "rootly-api-key": standingAlone((seed) => ["rootly_", pick(hex, 64, seed)].join(""), []),
};
