import { digits, type ExamplesById, pick, standingAlone, upper } from "./example";

export const clickup: ExamplesById = {
  "clickup-api-token": standingAlone(
    (seed) => `pk_${pick(digits, 6, seed + 1)}_${pick(upper + digits, 32, seed + 3)}`,
    [],
  ),
};
