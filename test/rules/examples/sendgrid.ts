import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const sendgrid: ExamplesById = {
  "sendgrid-api-key": standingAlone(
    (seed) => ["SG.", pick(base64url, 22, seed), ".", pick(base64url, 43, seed)].join(""),
    [["SG.", "x".repeat(22), ".", "x".repeat(43)].join("")],
  ),
};
