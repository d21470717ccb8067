import { type ExamplesById, inCompany, uuid } from "./example";

export const snyk: ExamplesById = {
  "snyk-api-token": inCompany("snyk", (seed) => `${uuid(seed)}`),
};
