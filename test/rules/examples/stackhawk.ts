import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const stackhawk: ExamplesById = {
  "stackhawk-api-key": standingAlone(
    (seed) => `hawk.${pick(base64url, 20, seed + 1)}.${pick(base64url, 20, seed + 3)}`,
    [],
  ),
};
