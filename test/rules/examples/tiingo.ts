import { type ExamplesById, hex, inCompany, pick } from "./example";

export const tiingo: ExamplesById = {
  "tiingo-key": inCompany("tiingo", (seed) => `${pick(hex, 40, seed)}`),
};
