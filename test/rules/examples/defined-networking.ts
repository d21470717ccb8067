import { base32, type ExamplesById, pick, standingAlone } from "./example";

export const definedNetworking: ExamplesById = {
  "defined-networking-key": standingAlone(
    (seed) => `dnkey-${pick(base32, 26, seed + 1)}-${pick(base32, 52, seed + 3)}`,
    [],
  ),
};
