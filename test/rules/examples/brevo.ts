import { base62, type ExamplesById, hex, pick, standingAlone } from "./example";

export const brevo: ExamplesById = {
  "brevo-api-key": standingAlone(
    (seed) => `xkeysib-${pick(hex, 64, seed + 1)}-${pick(base62, 16, seed + 3)}`,
    [],
  ),
  "brevo-smtp-key": standingAlone(
    (seed) => `xsmtpsib-${pick(hex, 64, seed + 1)}-${pick(base62, 16, seed + 3)}`,
    [],
  ),
};
