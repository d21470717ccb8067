import { type ExamplesById, hex, inCompany, pick } from "./example";

export const ipinfo: ExamplesById = {
  "ipinfo-key": inCompany("ipinfo", (seed) => `${pick(hex, 14, seed)}`),
};
