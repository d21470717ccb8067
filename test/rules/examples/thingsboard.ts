import { base62, type ExamplesById, inCompany, pick } from "./example";

export const thingsboard: ExamplesById = {
  "thingsboard-access-token": inCompany("thingsboard", (seed) => pick(base62, 20, seed)),
};
