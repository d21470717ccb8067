import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const gocardless: ExamplesById = {
  "gocardless-access-token": inCompany("gocardless", (seed) => `live_${pick(base64url, 40, seed + 1)}`),
};
