import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const fleetbase: ExamplesById = {
  "fleetbase-api-key": standingAlone((seed) => `flb_live_${pick(base62, 20, seed + 1)}`, []),
};
