import { type ExamplesById, inCompany, uuid } from "./example";

export const urlscan: ExamplesById = {
  "urlscan-key": inCompany("urlscan", (seed) => `${uuid(seed)}`),
};
