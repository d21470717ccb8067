import { type ExamplesById, hex, inCompany, pick } from "./example";

export const exchangerateApi: ExamplesById = {
  "exchangerate-api-key": inCompany("exchangerate_api", (seed) => `${pick(hex, 24, seed)}`),
};
