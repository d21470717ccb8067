import { type ExamplesById, hex, inCompany, pick } from "./example";

export const freshbooks: ExamplesById = {
  "freshbooks-token": inCompany("freshbooks", (seed) => `${pick(hex, 64, seed)}`),
};
