import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const maxmind: ExamplesById = {
  "maxmind-license-key": standingAlone(
    (seed) => `${pick(base62, 6, seed)}_${pick(base62, 29, seed + 2)}_mmk`,
    [],
  ),
};
