import { type ExamplesById, hex, inCompany, pick } from "./example";

export const sparkpost: ExamplesById = {
  "sparkpost-key": inCompany("sparkpost", (seed) => `${pick(hex, 40, seed)}`),
};
