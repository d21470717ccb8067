import { type ExamplesById, hex, inCompany, pick } from "./example";

export const particle: ExamplesById = {
  "particle-access-token": inCompany("particle", (seed) => pick(hex, 40, seed)),
};
