import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const depot: ExamplesById = {
  "depot-token": standingAlone((seed) => ["depot_", "project_", pick(hex, 64, seed)].join(""), []),
};
