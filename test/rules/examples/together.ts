import { base64url, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const together: ExamplesById = {
  "together-api-key": standingAlone((seed) => `tgp_v1_${pick(base64url, 43, seed + 1)}`, []),
  "together-api-key-old": inCompany("together_ai", (seed) => `${pick(hex, 64, seed)}`),
};
