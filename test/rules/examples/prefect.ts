import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const prefect: ExamplesById = {
  "prefect-api-key": standingAlone((seed) => `pnu_${pick(base62, 36, seed + 1)}`, []),
  "prefect-service-key": standingAlone((seed) => `pnb_${pick(base62, 36, seed + 1)}`, []),
};
