import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const inngest: ExamplesById = {
  "inngest-signing-key": standingAlone((seed) => ["signkey-prod-", pick(hex, 64, seed)].join(""), [], 30),
};
