import { type ExamplesById, hex, inCompany, pick } from "./example";

export const webflow: ExamplesById = {
  "webflow-key": inCompany("webflow", (seed) => `${pick(hex, 64, seed)}`),
};
