import { type ExamplesById, hex, inCompany, pick } from "./example";

export const pipedrive: ExamplesById = {
  "pipedrive-key": inCompany("pipedrive", (seed) => `${pick(hex, 40, seed)}`),
};
