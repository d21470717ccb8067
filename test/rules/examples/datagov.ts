import { base62, type ExamplesById, inCompany, pick } from "./example";

export const datagov: ExamplesById = {
  "datagov-api-key": inCompany("datagov", (seed) => `${pick(base62, 40, seed)}`),
};
