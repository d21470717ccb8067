import { base62, type ExamplesById, inCompany, pick } from "./example";

export const coveralls: ExamplesById = {
  "coveralls-repo-token": inCompany("coveralls", (seed) => `${pick(base62, 32, seed)}`),
};
