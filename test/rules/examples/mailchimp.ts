import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const mailchimp: ExamplesById = {
  "mailchimp-api-key": standingAlone(
    (seed) => `${pick(hex, 32, seed)}-us${seed + 5}`,
    [`${pick(hex, 32)}-use`, `${pick(hex, 31)}-us5`],
  ),
};
