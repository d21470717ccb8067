import { base62, base64url, type ExamplesById, pick, standingAlone } from "./example";

export const hashicorp: ExamplesById = {
  "vault-token": standingAlone(
    (seed) => ["hvs.", pick(base64url, 95, seed)].join(""),
    [["hvs.", "x".repeat(95)].join("")],
    20,
  ),
  "terraform-cloud-token": standingAlone(
    (seed) => [pick(base62, 14, seed), ".atlas", "v1.", pick(base62, 67, seed)].join(""),
    [[pick(base62, 13), ".atlas", "v1.", pick(base62, 67)].join("")],
    60,
  ),
};
