import { base62, type ExamplesById, inCompany, pick } from "./example";

export const kagi: ExamplesById = {
  "kagi-api-token": inCompany("kagi", (seed) => pick(base62, 43, seed)),
};
