import { type ExamplesById, hex, inCompany, pick } from "./example";

export const ciscoMeraki: ExamplesById = {
  "meraki-api-key": inCompany("meraki", (seed) => `${pick(hex, 40, seed)}`),
};
