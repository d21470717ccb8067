import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const frameio: ExamplesById = {
  "frameio-developer-token": standingAlone((seed) => `fio-u-${pick(base64url, 64, seed + 1)}`, []),
};
