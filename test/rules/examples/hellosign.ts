import { type ExamplesById, hex, inCompany, pick } from "./example";

export const hellosign: ExamplesById = {
  "hellosign-key": inCompany("hellosign", (seed) => `${pick(hex, 64, seed)}`),
};
