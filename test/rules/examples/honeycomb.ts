import { base62, digits, type ExamplesById, inCompany, lower, pick, standingAlone } from "./example";

export const honeycomb: ExamplesById = {
  "honeycomb-ingest-key": standingAlone((seed) => `hcaik_${pick(lower + digits, 58, seed + 1)}`, []),
  "honeycomb-management-key": standingAlone((seed) => `hcamk_${pick(lower + digits, 58, seed + 1)}`, []),
  "honeycomb-api-key": inCompany("honeycomb", (seed) => `${pick(base62, 32, seed)}`),
};
