import { base62, type ExamplesById, inCompany, pick } from "./example";

export const baremetrics: ExamplesById = {
  "baremetrics-api-key": inCompany("baremetrics", (seed) => ["lk_", pick(base62, 24, seed)].join("")),
};
