import { base62, type ExamplesById, inCompany, pick } from "./example";

export const looker: ExamplesById = {
  "looker-client-secret": inCompany("looker", (seed) => `${pick(base62, 24, seed)}`),
};
