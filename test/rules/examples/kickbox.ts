import { type ExamplesById, hex, inCompany, pick } from "./example";

export const kickbox: ExamplesById = {
  "kickbox-api-key": inCompany("kickbox", (seed) => `live_${pick(hex, 64, seed + 1)}`),
};
