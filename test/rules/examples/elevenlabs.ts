import { type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const elevenlabs: ExamplesById = {
  "elevenlabs-api-key": standingAlone((seed) => `sk_${pick(hex, 48, seed + 1)}`, []),
  "elevenlabs-api-key-old": inCompany("elevenlabs", (seed) => `${pick(hex, 32, seed)}`),
};
