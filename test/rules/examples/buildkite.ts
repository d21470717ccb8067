import { digits, type ExamplesById, hex, inCompany, lower, pick, standingAlone } from "./example";

export const buildkite: ExamplesById = {
  "buildkite-user-token": standingAlone((seed) => `bkua_${pick(hex, 40, seed + 1)}`, []),
  "buildkite-agent-token": inCompany("buildkite", (seed) => `${pick(lower + digits, 40, seed)}`),
};
