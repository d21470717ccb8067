import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const dbt: ExamplesById = {
  "dbt-token": standingAlone((seed) => ["dbtc_", pick(base62, 44, seed)].join(""), [], -20),
};
