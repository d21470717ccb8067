import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const modal: ExamplesById = {
  "modal-token-secret": standingAlone((seed) => ["as-", pick(base62, 22, seed)].join(""), []),
};
