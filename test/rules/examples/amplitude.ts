import { type ExamplesById, hex, inCompany, pick } from "./example";

export const amplitude: ExamplesById = {
  "amplitude-key": inCompany("amplitude", (seed) => `${pick(hex, 32, seed)}`),
};
