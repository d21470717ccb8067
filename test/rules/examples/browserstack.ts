import { base62, type ExamplesById, inCompany, pick } from "./example";

export const browserstack: ExamplesById = {
  "browserstack-key": inCompany("browserstack", (seed) => `${pick(base62, 20, seed)}`),
};
