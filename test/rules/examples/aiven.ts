import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const aiven: ExamplesById = {
  "aiven-service-password": standingAlone((seed) => `AVNS_${pick(base64url, 19, seed + 1)}`, []),
};
