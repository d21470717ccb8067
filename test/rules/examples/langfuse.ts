import { type ExamplesById, standingAlone, uuid } from "./example";

export const langfuse: ExamplesById = {
  "langfuse-secret-key": standingAlone((seed) => `sk-lf-${uuid(seed)}`, []),
};
