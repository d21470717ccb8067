import { digits, type ExamplesById, hex, inCompany, pick } from "./example";

export const uptimerobot: ExamplesById = {
  "uptimerobot-key": inCompany(
    "uptimerobot",
    (seed) => `u${pick(digits, 6, seed + 1)}-${pick(hex, 24, seed + 3)}`,
  ),
};
