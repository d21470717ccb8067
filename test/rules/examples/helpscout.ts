import { base62, type ExamplesById, inCompany, pick } from "./example";

export const helpscout: ExamplesById = {
  "helpscout-secret": inCompany("helpscout", (seed) => `${pick(base62, 32, seed)}`),
};
