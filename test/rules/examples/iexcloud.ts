import { type ExamplesById, hex, inCompany, pick } from "./example";

export const iexcloud: ExamplesById = {
  "iexcloud-key": inCompany("iexcloud", (seed) => `sk_${pick(hex, 32, seed + 1)}`),
};
