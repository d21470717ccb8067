import { digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const akamai: ExamplesById = {
  "akamai-api-client-token": standingAlone(
    (seed) => `akab-${pick(lower + digits, 16, seed + 1)}-${pick(lower + digits, 16, seed + 3)}`,
    [],
  ),
};
