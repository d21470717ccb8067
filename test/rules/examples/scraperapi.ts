import { type ExamplesById, hex, inCompany, pick } from "./example";

export const scraperapi: ExamplesById = {
  "scraperapi-key": inCompany("scraperapi", (seed) => `${pick(hex, 32, seed)}`),
};
