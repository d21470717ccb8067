import { type ExamplesById, hex, inCompany, pick } from "./example";

export const bitly: ExamplesById = {
  "bitly-access-token": inCompany("bitly", (seed) => `${pick(hex, 40, seed)}`),
};
