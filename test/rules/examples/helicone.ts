import { digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const helicone: ExamplesById = {
  "helicone-api-key": standingAlone(
    (seed) =>
      ["sk-helicone-", [1, 2, 3, 4].map((part) => pick(lower + digits, 7, seed * 8 + part)).join("-")].join(
        "",
      ),
    [],
  ),
};
