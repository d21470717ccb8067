import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const rubygems: ExamplesById = {
  "rubygems-api-key": standingAlone(
    (seed) => ["rubygems_", pick(hex, 48, seed)].join(""),
    [["rubygems_", "0".repeat(48)].join("")],
  ),
};
