import { type ExamplesById, hex, inCompany, pick } from "./example";

export const diffbot: ExamplesById = {
  "diffbot-token": inCompany("diffbot", (seed) => `${pick(hex, 32, seed)}`),
};
