import { base64, type ExamplesById, pick, standingAlone } from "./example";

export const foursquare: ExamplesById = {
  "foursquare-api-key": standingAlone((seed) => `fsq3${pick(base64, 43, seed + 1)}=`, []),
};
