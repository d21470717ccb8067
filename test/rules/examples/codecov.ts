import { type ExamplesById, hex, inCompany, pick, uuid } from "./example";

export const codecov: ExamplesById = {
  "codecov-token": inCompany("codecov", (seed) => `${uuid(seed)}`),
  "codecov-access-token": inCompany("codecov", (seed) => `${pick(hex, 32, seed)}`),
};
