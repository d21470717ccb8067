import { base62, type ExamplesById, inCompany, pick } from "./example";

export const mistral: ExamplesById = {
  "mistral-api-key": inCompany("mistral", (seed) => `${pick(base62, 32, seed)}`),
};
