import { type ExamplesById, hex, inCompany, pick } from "./example";

export const packagecloud: ExamplesById = {
  "packagecloud-token": inCompany("packagecloud", (seed) => `${pick(hex, 48, seed)}`),
};
