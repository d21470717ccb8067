import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const azureSearch: ExamplesById = {
  "azure-search-key": standingAlone(
    (seed) => `${pick(base62, 42, seed)}AzSe${pick(base62, 6, seed + 2)}`,
    [],
  ),
};
