import { base62, base64url, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const alchemy: ExamplesById = {
  "alchemy-auth-token": standingAlone((seed) => `alcht_${pick(base62, 30, seed + 1)}`, []),
  "alchemy-api-key": inCompany("alchemy", (seed) => `${pick(base64url, 32, seed)}`),
};
