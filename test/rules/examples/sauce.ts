import { type ExamplesById, inCompany, uuid } from "./example";

export const sauce: ExamplesById = {
  "sauce-access-key": inCompany("saucelabs", (seed) => `${uuid(seed)}`),
};
