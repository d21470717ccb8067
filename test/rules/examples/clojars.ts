import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const clojars: ExamplesById = {
  "clojars-deploy-token": standingAlone((seed) => `CLOJARS_${pick(hex, 60, seed + 1)}`, []),
};
