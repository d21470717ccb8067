import { base62, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const wandb: ExamplesById = {
  "wandb-api-key": inCompany("wandb", (seed) => `${pick(hex, 40, seed)}`),
  "wandb-api-key-v1": standingAlone((seed) => ["wandb_v1_", pick(base62, 77, seed)].join(""), [], 40),
};
