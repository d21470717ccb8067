import { base62, type ExamplesById, inCompany, pick } from "./example";

export const sumologic: ExamplesById = {
  "sumologic-access-key": inCompany("sumologic", (seed) => `${pick(base62, 64, seed)}`),
};
