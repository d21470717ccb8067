import { type ExamplesById, hex, inCompany, pick } from "./example";

export const virustotal: ExamplesById = {
  "virustotal-api-key": inCompany("virustotal", (seed) => `${pick(hex, 64, seed)}`),
};
