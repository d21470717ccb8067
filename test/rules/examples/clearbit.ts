import { type ExamplesById, hex, inCompany, pick } from "./example";

export const clearbit: ExamplesById = {
  "clearbit-api-key": inCompany("clearbit", (seed) => `sk_${pick(hex, 32, seed + 1)}`),
};
