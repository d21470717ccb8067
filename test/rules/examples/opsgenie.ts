import { type ExamplesById, inCompany, uuid } from "./example";

export const opsgenie: ExamplesById = {
  "opsgenie-api-key": inCompany("opsgenie", (seed) => `${uuid(seed)}`),
};
