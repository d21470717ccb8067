import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const resend: ExamplesById = {
  "resend-api-key": standingAlone(
    (seed) => ["re_", pick(base62, 8, seed), "_", pick(base62, 24, seed)].join(""),
    [],
  ),
};
