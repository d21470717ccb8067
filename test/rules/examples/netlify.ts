import { base62, base64url, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const netlify: ExamplesById = {
  "netlify-access-token": standingAlone((seed) => `nfp_${pick(base62, 36, seed + 1)}`, []),
  "netlify-access-token-old": inCompany("netlify", (seed) => `${pick(base64url, 43, seed)}`),
};
