import { base64, type ExamplesById, pick, standingAlone } from "./example";

export const intercom: ExamplesById = {
  "intercom-access-token": standingAlone((seed) => `dG9rO${pick(base64, 55, seed + 1)}=`, []),
};
