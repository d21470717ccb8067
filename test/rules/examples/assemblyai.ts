import { type ExamplesById, hex, inCompany, pick } from "./example";

export const assemblyai: ExamplesById = {
  "assemblyai-api-key": inCompany("assemblyai", (seed) => `${pick(hex, 32, seed)}`),
};
