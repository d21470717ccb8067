import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const statsig: ExamplesById = {
  "statsig-server-secret": standingAlone((seed) => ["secret-", pick(base62, 43, seed)].join(""), []),
};
