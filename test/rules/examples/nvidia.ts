import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const nvidia: ExamplesById = {
  "nvidia-api-key": standingAlone((seed) => `nvapi-${pick(base64url, 64, seed + 1)}`, []),
};
