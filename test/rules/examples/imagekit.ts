import { base64, type ExamplesById, pick, standingAlone } from "./example";

export const imagekit: ExamplesById = {
  "imagekit-private-key": standingAlone((seed) => `private_${pick(base64, 26, seed + 1)}=`, []),
};
