import { base62, base64url, type ExamplesById, hex, pick, standingAlone } from "./example";

export const harness: ExamplesById = {
  "harness-access-token": standingAlone(
    (seed) => `pat.${pick(base64url, 22, seed + 1)}.${pick(hex, 24, seed + 3)}.${pick(base62, 20, seed + 5)}`,
    [],
  ),
  "harness-service-token": standingAlone(
    (seed) => `sat.${pick(base64url, 22, seed + 1)}.${pick(hex, 24, seed + 3)}.${pick(base62, 20, seed + 5)}`,
    [],
  ),
};
