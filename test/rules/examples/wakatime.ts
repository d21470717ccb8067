import { type ExamplesById, standingAlone, uuid } from "./example";

export const wakatime: ExamplesById = {
  "wakatime-api-key": standingAlone((seed) => `waka_${uuid(seed)}`, []),
};
