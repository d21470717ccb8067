import { type ExamplesById, hex, inCompany, pick } from "./example";

export const pastebin: ExamplesById = {
  "pastebin-api-key": inCompany("pastebin", (seed) => `${pick(hex, 32, seed)}`),
};
