import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const gumroad: ExamplesById = {
  "gumroad-access-token": inCompany("gumroad", (seed) => `${pick(base64url, 43, seed)}`),
};
