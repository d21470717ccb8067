import { base62, digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const paddle: ExamplesById = {
  "paddle-api-key": standingAlone(
    (seed) =>
      [
        "pdl_live_apikey_",
        pick(lower + digits, 26, seed),
        "_",
        pick(base62, 22, seed),
        "_",
        pick(base62, 3, seed),
      ].join(""),
    [],
  ),
};
