import { base62, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const airtable: ExamplesById = {
  "airtable-personal-access-token": standingAlone(
    (seed) => `pat${pick(base62, 14, seed + 1)}.${pick(hex, 64, seed + 3)}`,
    [],
  ),
  "airtable-api-key": inCompany("airtable", (seed) => `key${pick(base62, 14, seed + 1)}`),
};
