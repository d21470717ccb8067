import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const deno: ExamplesById = {
  "deno-deploy-token": standingAlone((seed) => `ddp_${pick(base62, 36, seed + 1)}`, []),
};
