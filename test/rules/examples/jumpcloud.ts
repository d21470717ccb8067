import { base62, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const jumpcloud: ExamplesById = {
  "jumpcloud-api-key": standingAlone((seed) => `jca_${pick(base62, 36, seed + 1)}`, []),
  "jumpcloud-api-key-old": inCompany("jumpcloud", (seed) => `${pick(hex, 40, seed)}`),
};
