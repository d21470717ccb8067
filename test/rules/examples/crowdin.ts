import { type ExamplesById, hex, inCompany, pick } from "./example";

export const crowdin: ExamplesById = {
  "crowdin-key": inCompany("crowdin", (seed) => `${pick(hex, 80, seed)}`),
};
