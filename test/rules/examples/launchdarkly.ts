import { type ExamplesById, standingAlone, uuid } from "./example";

export const launchdarkly: ExamplesById = {
  "launchdarkly-api-token": standingAlone((seed) => `api-${uuid(seed)}`, []),
  "launchdarkly-sdk-key": standingAlone((seed) => `sdk-${uuid(seed)}`, []),
};
