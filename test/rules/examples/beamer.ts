import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const beamer: ExamplesById = {
  "beamer-api-key": inCompany("beamer", (seed) => `b_${pick(base64url, 44, seed + 1)}`),
};
