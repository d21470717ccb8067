import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const yandex: ExamplesById = {
  "yandex-api-key": standingAlone((seed) => `AQVN${pick(base64url, 35, seed + 1)}`, []),
  "yandex-oauth-token": standingAlone((seed) => `y0_${pick(base64url, 55, seed + 1)}`, []),
};
