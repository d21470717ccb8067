import { type ExamplesById, hex, inCompany, pick } from "./example";

export const pdflayer: ExamplesById = {
  "pdflayer-access-key": inCompany("pdflayer", (seed) => `${pick(hex, 32, seed)}`),
};
