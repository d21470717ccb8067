import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const daytona: ExamplesById = {
  "daytona-api-key": standingAlone((seed) => ["dtn_", pick(hex, 64, seed)].join(""), []),
};
