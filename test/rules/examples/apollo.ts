import { base64url, digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const apollo: ExamplesById = {
  "apollo-graph-key": standingAlone(
    (seed) => `service:${pick(lower + digits, 6, seed + 1)}:${pick(base64url, 22, seed + 3)}`,
    [],
  ),
};
