import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const bedrock: ExamplesById = {
  "bedrock-api-key": standingAlone(
    (seed) => ["ABSKQmVkcm9ja0", "FQSUtleS", pick(base62, 110, seed)].join(""),
    [],
    40,
  ),
  "bedrock-short-term-key": standingAlone(
    (seed) => ["bedrock-api-key-YmVkcm9jay5h", "bWF6b25hd3MuY29t", pick(base62, 200, seed)].join(""),
    [],
    60,
  ),
};
