import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const planetScale: ExamplesById = {
  "planetscale-secret": standingAlone(
    (seed) => ["pscale_tkn_", pick(base62, 43, seed)].join(""),
    [["pscale_pw_", "x".repeat(43)].join("")],
    30,
  ),
};
