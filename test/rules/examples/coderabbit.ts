import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const coderabbit: ExamplesById = {
  "coderabbit-api-key": standingAlone((seed) => ["cr-", pick(hex, 58, seed)].join(""), []),
};
