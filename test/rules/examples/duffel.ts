import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const duffel: ExamplesById = {
  "duffel-access-token": standingAlone((seed) => `duffel_live_${pick(base64url, 43, seed + 1)}`, []),
  "duffel-test-token": standingAlone((seed) => `duffel_test_${pick(base64url, 43, seed + 1)}`, []),
};
