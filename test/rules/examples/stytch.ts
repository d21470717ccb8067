import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const stytch: ExamplesById = {
  "stytch-secret": standingAlone((seed) => ["secret-live-", pick(base62, 40, seed)].join(""), [], 30),
};
