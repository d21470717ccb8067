import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const typeform: ExamplesById = {
  "typeform-access-token": standingAlone((seed) => `tfp_${pick(base64url, 40, seed + 1)}`, []),
};
