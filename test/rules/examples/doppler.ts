import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const doppler: ExamplesById = {
  "doppler-token": standingAlone(
    (seed) => ["dp.st.prd.", pick(base62, 42, seed)].join(""),
    [["dp.pt.", "x".repeat(42)].join("")],
  ),
};
