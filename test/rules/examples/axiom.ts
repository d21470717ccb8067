import { type ExamplesById, standingAlone, uuid } from "./example";

export const axiom: ExamplesById = {
  "axiom-token": standingAlone((seed) => `xaat-${uuid(seed)}`, []),
};
