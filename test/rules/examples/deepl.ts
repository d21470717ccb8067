import { type ExamplesById, standingAlone, uuid } from "./example";

export const deepl: ExamplesById = {
  "deepl-api-key": standingAlone((seed) => `${uuid(seed)}:fx`, []),
};
