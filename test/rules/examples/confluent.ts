import { base64, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const confluent: ExamplesById = {
  "confluent-api-secret": standingAlone((seed) => `cflt${pick(base64, 60, seed + 1)}`, []),
  "confluent-api-secret-old": inCompany("confluent", (seed) => `${pick(base64, 64, seed)}`),
};
