import { type ExamplesById, hex, inCompany, pick } from "./example";

export const finicity: ExamplesById = {
  "finicity-secret": inCompany("finicity", (seed) => `${pick(hex, 32, seed)}`),
};
