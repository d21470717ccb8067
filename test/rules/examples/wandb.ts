import { type ExamplesById, hex, inCompany, pick } from "./example";

export const wandb: ExamplesById = {
  "wandb-api-key": inCompany("wandb", (seed) => `${pick(hex, 40, seed)}`),
};
