import { base62, type ExamplesById, inCompany, pick } from "./example";

export const nytimes: ExamplesById = {
  "nytimes-api-key": inCompany("nytimes", (seed) => `${pick(base62, 32, seed)}`),
};
