import { base62, type ExamplesById, hex, pick, standingAlone } from "./example";

export const telnyx: ExamplesById = {
  "telnyx-api-key": standingAlone(
    (seed) => `KEY0${pick(hex.toUpperCase(), 31, seed + 1)}_${pick(base62, 22, seed + 3)}`,
    [],
  ),
};
