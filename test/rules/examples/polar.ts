import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const polar: ExamplesById = {
  "polar-token": standingAlone((seed) => ["polar_oat_", pick(base62, 43, seed)].join(""), [], 30),
};
