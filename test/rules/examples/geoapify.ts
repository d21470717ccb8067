import { type ExamplesById, hex, inCompany, pick } from "./example";

export const geoapify: ExamplesById = {
  "geoapify-key": inCompany("geoapify", (seed) => `${pick(hex, 32, seed)}`),
};
