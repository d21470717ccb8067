import { type ExamplesById, hex, inCompany, pick } from "./example";

export const rebrandly: ExamplesById = {
  "rebrandly-key": inCompany("rebrandly", (seed) => `${pick(hex, 32, seed)}`),
};
