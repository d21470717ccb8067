import { digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const checkout: ExamplesById = {
  "checkout-secret-key": standingAlone((seed) => ["sk_sbox_", pick(lower + digits, 27, seed)].join(""), []),
};
