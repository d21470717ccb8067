import { type ExamplesById, hex, inCompany, pick } from "./example";

export const lokalise: ExamplesById = {
  "lokalise-api-token": inCompany("lokalise", (seed) => `${pick(hex, 40, seed)}`),
};
