import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const klaviyo: ExamplesById = {
  "klaviyo-private-key": standingAlone((seed) => `pk_${pick(hex, 34, seed + 1)}`, []),
};
