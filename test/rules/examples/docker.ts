import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const docker: ExamplesById = {
  "docker-hub-token": standingAlone(
    (seed) => ["dckr_pat_", pick(base64url, 27, seed)].join(""),
    [["dckr_pat_", "x".repeat(27)].join("")],
  ),
};
