import { base62, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const circleci: ExamplesById = {
  "circleci-personal-token": standingAlone(
    (seed) => `CCIPAT_${pick(base62, 22, seed + 1)}_${pick(hex, 40, seed + 3)}`,
    [],
  ),
  "circleci-project-token": standingAlone(
    (seed) => `CCIPRJ_${pick(base62, 22, seed + 1)}_${pick(hex, 40, seed + 3)}`,
    [],
  ),
  "circleci-token-old": inCompany("circleci", (seed) => `${pick(hex, 40, seed)}`),
};
