import { type ExamplesById, pick, standingAlone } from "./example";

export const age: ExamplesById = {
  "age-secret-key": standingAlone(
    (seed) => ["AGE-SECRET-", "KEY-1", pick("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58, seed)].join(""),
    [["AGE-SECRET-", "KEY-1", "Q".repeat(58)].join("")],
  ),
};
