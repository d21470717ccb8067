import { type ExamplesById, hex, inCompany, pick } from "./example";

export const zerobounce: ExamplesById = {
  "zerobounce-key": inCompany("zerobounce", (seed) => `${pick(hex, 32, seed)}`),
};
