import { type ExamplesById, hex, inCompany, pick } from "./example";

export const deepgram: ExamplesById = {
  "deepgram-api-key": inCompany("deepgram", (seed) => `${pick(hex, 40, seed)}`),
};
