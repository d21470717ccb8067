import { type ExamplesById, hex, inCompany, pick, standingAlone, uuid } from "./example";

export const plaid: ExamplesById = {
  "plaid-access-token": standingAlone((seed) => `access-production-${uuid(seed)}`, []),
  "plaid-sandbox-token": standingAlone((seed) => `access-sandbox-${uuid(seed)}`, []),
  "plaid-secret": inCompany("plaid", (seed) => `${pick(hex, 30, seed)}`),
};
