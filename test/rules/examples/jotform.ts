import { type ExamplesById, hex, inCompany, pick } from "./example";

export const jotform: ExamplesById = {
  "jotform-api-key": inCompany("jotform", (seed) => `${pick(hex, 32, seed)}`),
};
