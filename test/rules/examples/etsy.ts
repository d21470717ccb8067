import { digits, type ExamplesById, inCompany, lower, pick } from "./example";

export const etsy: ExamplesById = {
  "etsy-api-key": inCompany("etsy", (seed) => `${pick(lower + digits, 24, seed)}`),
};
