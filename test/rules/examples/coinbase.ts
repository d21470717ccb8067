import { base62, base64url, type ExamplesById, inCompany, pick } from "./example";

export const coinbase: ExamplesById = {
  "coinbase-api-secret": inCompany("coinbase", (seed) => `${pick(base62, 32, seed)}`),
  "coinbase-access-token": inCompany("coinbase", (seed) => `${pick(base64url, 64, seed)}`),
};
