import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const builder: ExamplesById = {
  "builder-private-key": standingAlone((seed) => ["bpk-", pick(hex, 32, seed)].join(""), []),
};
