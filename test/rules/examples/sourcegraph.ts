import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const sourcegraph: ExamplesById = {
  "sourcegraph-access-token": standingAlone(
    (seed) => `sgp_${pick(hex, 16, seed + 1)}_${pick(hex, 40, seed + 3)}`,
    [],
  ),
  "sourcegraph-access-token-old": standingAlone((seed) => `sgp_${pick(hex, 40, seed + 1)}`, []),
  "sourcegraph-instance-token": standingAlone((seed) => ["sgp_local_", pick(hex, 40, seed)].join(""), []),
};
