import { type ExamplesById, lower, pick, standingAlone, upper } from "./example";

export const huggingFace: ExamplesById = {
  "huggingface-token": standingAlone(
    (seed) => ["hf_", pick(lower + upper, 34, seed)].join(""),
    [["hf_", "x".repeat(34)].join("")],
  ),
  "huggingface-organization-token": standingAlone((seed) => ["api_org_", pick(lower, 34, seed)].join(""), []),
};
