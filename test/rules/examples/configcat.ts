import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const configcat: ExamplesById = {
  "configcat-sdk-key": standingAlone(
    (seed) => ["configcat-sdk-1/", pick(base62, 22, seed), "/", pick(base62, 22, seed + 5)].join(""),
    [],
  ),
};
