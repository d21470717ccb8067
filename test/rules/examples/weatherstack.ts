import { type ExamplesById, hex, inCompany, pick } from "./example";

export const weatherstack: ExamplesById = {
  "weatherstack-access-key": inCompany("weatherstack", (seed) => `${pick(hex, 32, seed)}`),
};
