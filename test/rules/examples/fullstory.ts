import { base62, type ExamplesById, inCompany, pick } from "./example";

export const fullstory: ExamplesById = {
  "fullstory-api-key": inCompany("fullstory", (seed) => pick(base62, 44, seed)),
};
