import { type ExamplesById, hex, inCompany, pick } from "./example";

export const bittrex: ExamplesById = {
  "bittrex-api-secret": inCompany("bittrex", (seed) => `${pick(hex, 32, seed)}`),
};
