import { base62, type ExamplesById, inCompany, pick } from "./example";

export const delighted: ExamplesById = {
  "delighted-api-key": inCompany("delighted_api", (seed) => `${pick(base62, 32, seed)}`),
};
