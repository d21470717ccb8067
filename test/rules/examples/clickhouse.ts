import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const clickhouse: ExamplesById = {
  "clickhouse-cloud-api-secret": standingAlone((seed) => `4b1d${pick(base62, 38, seed + 1)}`, []),
};
