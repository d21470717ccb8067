import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const fastly: ExamplesById = {
  "fastly-api-token": inCompany("fastly", (seed) => `${pick(base64url, 32, seed)}`),
};
