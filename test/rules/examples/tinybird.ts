import { base62, type ExamplesById, encode, pick, standingAlone, uuid } from "./example";

export const tinybird: ExamplesById = {
  "tinybird-token": standingAlone(
    (seed) => ["p.", encode({ u: uuid(seed), id: uuid(seed + 9) }), ".", pick(base62, 43, seed)].join(""),
    [],
  ),
};
