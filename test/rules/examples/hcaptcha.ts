import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const hcaptcha: ExamplesById = {
  "hcaptcha-secret": standingAlone((seed) => ["ES_", pick(hex, 32, seed)].join(""), []),
};
