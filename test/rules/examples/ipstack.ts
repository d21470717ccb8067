import { type ExamplesById, hex, inCompany, pick } from "./example";

export const ipstack: ExamplesById = {
  "ipstack-access-key": inCompany("ipstack", (seed) => `${pick(hex, 32, seed)}`),
};
