import { base62, type ExamplesById, inCompany, pick } from "./example";

export const optimizely: ExamplesById = {
  "optimizely-token": inCompany("optimizely", (seed) => pick(base62, 54, seed)),
};
