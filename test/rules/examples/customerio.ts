import { type ExamplesById, hex, inCompany, pick } from "./example";

export const customerio: ExamplesById = {
  "customerio-key": inCompany("customerio", (seed) => `${pick(hex, 32, seed)}`),
};
