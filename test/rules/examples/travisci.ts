import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const travisci: ExamplesById = {
  "travis-token": inCompany("travis", (seed) => `${pick(base64url, 22, seed)}`),
};
