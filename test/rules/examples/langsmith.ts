import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const langsmith: ExamplesById = {
  "langsmith-personal-key": standingAlone(
    (seed) => `lsv2_pt_${pick(hex, 32, seed + 1)}_${pick(hex, 10, seed + 3)}`,
    [],
  ),
  "langsmith-service-key": standingAlone(
    (seed) => `lsv2_sk_${pick(hex, 32, seed + 1)}_${pick(hex, 10, seed + 3)}`,
    [],
  ),
};
