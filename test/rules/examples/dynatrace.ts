import { base32, digits, type ExamplesById, pick, standingAlone, upper } from "./example";

export const dynatrace: ExamplesById = {
  "dynatrace-token": standingAlone(
    (seed) => `dt0c01.${pick(base32, 24, seed + 1)}.${pick(base32, 64, seed + 3)}`,
    [],
  ),
  "dynatrace-platform-token": standingAlone(
    (seed) => `dt0s${pick(digits, 2, seed + 1)}.${pick(base32, 8, seed + 3)}.${pick(base32, 64, seed + 5)}`,
    [],
  ),
  "dynatrace-token-any-case": standingAlone(
    (seed) => ["dt0s02.", pick(upper + digits, 8, seed), ".", pick(upper + digits, 64, seed)].join(""),
    [],
  ),
};
