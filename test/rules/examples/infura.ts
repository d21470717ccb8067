import { type ExamplesById, hex, inCompany, pick } from "./example";

export const infura: ExamplesById = {
  "infura-api-key": inCompany("infura", (seed) => `${pick(hex, 32, seed)}`),
};
