import { type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const deepseek: ExamplesById = {
  "deepseek-api-key": inCompany("deepseek", (seed) => `sk-${pick(hex, 32, seed + 1)}`),
  "deepseek-prefixed-key": standingAlone((seed) => ["sk-", pick(hex, 32, seed)].join(""), []),
};
