import { type ExamplesById, inCompany, uuid } from "./example";

export const guardian: ExamplesById = {
  "guardian-api-key": inCompany("guardian_api", (seed) => `${uuid(seed)}`),
};
