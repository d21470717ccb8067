import { base62, type ExamplesById, hex, inCompany, pick } from "./example";

export const codacy: ExamplesById = {
  "codacy-token": inCompany("codacy", (seed) => `${pick(hex, 32, seed)}`),
  "codacy-account-token": inCompany("codacy", (seed) => `${pick(base62, 20, seed)}`),
};
