import { type ExamplesById, inCompany, uuid } from "./example";

export const anypoint: ExamplesById = {
  "anypoint-token": inCompany("anypoint", (seed) => `${uuid(seed)}`),
};
