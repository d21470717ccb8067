import { base32, digits, type ExamplesById, pick, standingAlone } from "./example";

export const dynatrace: ExamplesById = {
  "dynatrace-token": standingAlone(
    (seed) => `dt0c01.${pick(base32, 24, seed + 1)}.${pick(base32, 64, seed + 3)}`,
    [],
  ),
  "dynatrace-platform-token": standingAlone(
    (seed) => `dt0s${pick(digits, 2, seed + 1)}.${pick(base32, 8, seed + 3)}.${pick(base32, 64, seed + 5)}`,
    [],
  ),
};
