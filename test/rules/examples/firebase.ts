import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const firebase: ExamplesById = {
  "firebase-server-key": standingAlone(
    (seed) => `AAAA${pick(base64url, 7, seed + 1)}:${pick(base64url, 140, seed + 3)}`,
    [],
  ),
};
