import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const onfido: ExamplesById = {
  "onfido-api-token": standingAlone(
    (seed) => ["api_live.", pick(base62, 11, seed), ".", pick(base62, 32, seed)].join(""),
    [],
  ),
};
