import { base64, base64url, type ExamplesById, pick, standingAlone } from "./example";

export const flyio: ExamplesById = {
  "flyio-access-token": standingAlone((seed) => `fo1_${pick(base64url, 43, seed + 1)}`, []),
  "flyio-macaroon": standingAlone((seed) => `fm2_${pick(base64, 100, seed + 1)}`, []),
};
