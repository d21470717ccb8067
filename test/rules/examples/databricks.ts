import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const databricks: ExamplesById = {
  "databricks-token": standingAlone(
    (seed) => ["dapi", pick(hex, 32, seed)].join(""),
    [["dapi", "0".repeat(32)].join("")],
  ),
};
