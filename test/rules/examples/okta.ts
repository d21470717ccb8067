import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const okta: ExamplesById = {
  "okta-api-token": inCompany("okta", (seed) => `00${pick(base64url, 40, seed + 1)}`),
};
