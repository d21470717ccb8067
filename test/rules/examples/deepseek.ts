import { type ExamplesById, hex, inCompany, pick } from "./example";

export const deepseek: ExamplesById = {
  "deepseek-api-key": inCompany("deepseek", (seed) => `sk-${pick(hex, 32, seed + 1)}`),
};
