import { type ExamplesById, hex, inCompany, pick } from "./example";

export const algolia: ExamplesById = {
  "algolia-api-key": inCompany("algolia", (seed) => `${pick(hex, 32, seed)}`),
};
