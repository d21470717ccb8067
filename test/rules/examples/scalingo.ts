import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const scalingo: ExamplesById = {
  "scalingo-api-token": standingAlone((seed) => `tk-us-${pick(base64url, 48, seed + 1)}`, []),
};
