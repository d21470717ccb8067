import { base62, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const facebook: ExamplesById = {
  "facebook-access-token": standingAlone((seed) => `EAA${pick(base62, 97, seed + 1)}`, []),
  "facebook-app-secret": inCompany("facebook", (seed) => `${pick(hex, 32, seed)}`),
};
