import { base62, base64url, type ExamplesById, pick, standingAlone } from "./example";

export const yandex: ExamplesById = {
  "yandex-api-key": standingAlone((seed) => `AQVN${pick(base64url, 35, seed + 1)}`, []),
  "yandex-oauth-token": standingAlone((seed) => `y0_${pick(base64url, 55, seed + 1)}`, []),
  "yandex-iam-token": standingAlone(
    (seed) => ["t1.", pick(base62, 150, seed), ".", pick(base64url, 85, seed), "A"].join(""),
    [],
    -20,
  ),
};
