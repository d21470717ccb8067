import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const mongodb: ExamplesById = {
  "mongodb-service-account-secret": standingAlone((seed) => `mdb_sa_sk_${pick(base64url, 40, seed + 1)}`, []),
};
