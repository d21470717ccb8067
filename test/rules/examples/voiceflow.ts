import { base62, type ExamplesById, hex, pick, standingAlone } from "./example";

export const voiceflow: ExamplesById = {
  "voiceflow-api-key": standingAlone(
    (seed) => `VF.DM.${pick(hex, 24, seed + 1)}.${pick(base62, 16, seed + 3)}`,
    [],
  ),
};
