import { base62, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const segment: ExamplesById = {
  "segment-public-api-token": standingAlone((seed) => `sgp_${pick(base62, 64, seed + 1)}`, []),
  "segment-write-key": inCompany("segment_write", (seed) => `${pick(base62, 32, seed)}`),
};
