import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const cockroachdb: ExamplesById = {
  "cockroachdb-api-key": standingAlone(
    (seed) => ["CCDB1_", pick(base62, 22, seed), "_", pick(base62, 40, seed)].join(""),
    [],
  ),
};
