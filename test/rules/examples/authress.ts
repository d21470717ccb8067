import { base62, digits, type ExamplesById, lower, pick, standingAlone } from "./example";

export const authress: ExamplesById = {
  "authress-access-key": standingAlone(
    (seed) =>
      [
        "sc_",
        pick(lower, 12, seed),
        ".",
        pick(lower + digits, 5, seed),
        ".acc_",
        pick(lower, 16, seed),
        ".",
        pick(base62, 60, seed),
      ].join(""),
    [],
    -50,
  ),
};
