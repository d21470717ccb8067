import { type ExamplesById, hex, inCompany, pick } from "./example";

export const cloudsmith: ExamplesById = {
  "cloudsmith-api-key": inCompany("cloudsmith", (seed) => `${pick(hex, 40, seed)}`),
};
