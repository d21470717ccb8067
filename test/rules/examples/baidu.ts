import { base62, type ExamplesById, hex, pick, standingAlone } from "./example";

export const baidu: ExamplesById = {
  "baidu-api-key": standingAlone(
    (seed) => ["bce-v3/ALT", "AK-", pick(base62, 21, seed), "/", pick(hex, 40, seed)].join(""),
    [],
  ),
};
