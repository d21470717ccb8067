import { broken, checksummed, type ExamplesById, standingAlone, withUnproven } from "./example";

export const npm: ExamplesById = {
  "npm-access-token": withUnproven(
    standingAlone((seed) => checksummed("npm_", seed), [["npm_", "x".repeat(36)].join("")]),
    broken(checksummed("npm_")),
  ),
};
