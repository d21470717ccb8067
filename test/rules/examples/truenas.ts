import { base62, type ExamplesById, inCompany, pick } from "./example";

export const truenas: ExamplesById = {
  "truenas-api-key": inCompany("truenas", (seed) => ["1-", pick(base62, 64, seed)].join("")),
};
