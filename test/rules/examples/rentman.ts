import { base62, type ExamplesById, inCompany, pick } from "./example";

export const rentman: ExamplesById = {
  "rentman-key": inCompany("rentman", (seed) => `${pick(base62, 60, seed)}`),
};
