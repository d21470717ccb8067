import { base62, type ExamplesById, inCompany, pick } from "./example";

export const cohere: ExamplesById = {
  "cohere-api-key": inCompany("cohere", (seed) => `${pick(base62, 40, seed)}`),
};
