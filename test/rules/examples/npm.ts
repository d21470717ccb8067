import { broken, checksummed, type ExamplesById, standingAlone } from "./example";

export const npm: ExamplesById = {
  "npm-access-token": standingAlone((seed) => checksummed("npm_", seed), [broken(checksummed("npm_"))]),
};
