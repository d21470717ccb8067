import { base62, digits, type ExamplesById, inCompany, lower, pick, standingAlone } from "./example";

export const nylas: ExamplesById = {
  "nylas-api-key": standingAlone((seed) => `nyk_v0_${pick(base62, 64, seed + 1)}`, []),
  "nylas-access-token": inCompany("nylas", (seed) => `${pick(lower + digits, 30, seed)}`),
};
