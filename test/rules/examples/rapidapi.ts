import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const rapidapi: ExamplesById = {
  "rapidapi-key": standingAlone(
    (seed) =>
      `${pick(hex, 10, seed)}msh${pick(hex, 15, seed + 2)}p1${pick(hex, 5, seed + 4)}jsn${pick(hex, 12, seed + 6)}`,
    [],
  ),
};
