import { type ExamplesById, hex, inCompany, pick } from "./example";

export const bugsnag: ExamplesById = {
  "bugsnag-key": inCompany("bugsnag", (seed) => `${pick(hex, 32, seed)}`),
};
