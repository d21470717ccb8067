import { base62, type ExamplesById, inCompany, pick } from "./example";

export const calendly: ExamplesById = {
  "calendly-api-key": inCompany("calendly", (seed) => `${pick(base62, 32, seed)}`),
};
