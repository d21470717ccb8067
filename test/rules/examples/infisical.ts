import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const infisical: ExamplesById = {
  "infisical-service-token": standingAlone(
    (seed) => ["st", pick(hex, 24, seed), pick(hex, 32, seed), pick(hex, 32, seed + 5)].join("."),
    [],
  ),
};
