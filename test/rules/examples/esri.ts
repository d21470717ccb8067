import { base62, type ExamplesById, hex, pick, standingAlone } from "./example";

export const esri: ExamplesById = {
  "esri-api-key": standingAlone(
    (seed) => ["AAPK", pick(hex, 32, seed), pick(base62, 64, seed)].join(""),
    [],
    40,
  ),
};
