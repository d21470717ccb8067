import { type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const sonar: ExamplesById = {
  "sonar-user-token": standingAlone((seed) => `squ_${pick(hex, 40, seed + 1)}`, []),
  "sonar-project-token": standingAlone((seed) => `sqp_${pick(hex, 40, seed + 1)}`, []),
  "sonar-global-token": standingAlone((seed) => `sqa_${pick(hex, 40, seed + 1)}`, []),
  "sonar-token-old": inCompany("sonar", (seed) => `${pick(hex, 40, seed)}`),
};
