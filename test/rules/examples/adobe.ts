import { base64url, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const adobe: ExamplesById = {
  "adobe-client-secret": standingAlone((seed) => `p8e-${pick(base64url, 32, seed + 1)}`, []),
  "adobe-api-secret": inCompany("adobe", (seed) => `${pick(hex, 32, seed)}`),
};
