import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const packagist: ExamplesById = {
  "packagist-token": standingAlone((seed) => ["packagist_", "ort_", pick(hex, 68, seed)].join(""), [], 30),
};
