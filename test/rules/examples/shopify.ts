import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const shopify: ExamplesById = {
  "shopify-access-token": standingAlone(
    (seed) => ["shpat_", pick(hex, 32, seed)].join(""),
    [["shpat_", "0".repeat(32)].join("")],
  ),
  "shopify-shared-secret": standingAlone(
    (seed) => ["shpss_", pick(hex, 32, seed)].join(""),
    [["shpss_", "0".repeat(32)].join("")],
  ),
};
