import { digits, type ExamplesById, inCompany, lower, pick } from "./example";

export const finnhub: ExamplesById = {
  "finnhub-api-key": inCompany("finnhub", (seed) => `${pick(lower + digits, 20, seed)}`),
};
