import { type ExamplesById, hex, inCompany, pick } from "./example";

export const statuspage: ExamplesById = {
  "statuspage-api-key": inCompany("statuspage", (seed) => `${pick(hex, 32, seed)}`),
};
