import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const blynk: ExamplesById = {
  "blynk-auth-token": inCompany("blynk", (seed) => `${pick(base64url, 32, seed)}`),
};
