import { type ExamplesById, hex, inCompany, pick } from "./example";

export const gitter: ExamplesById = {
  "gitter-token": inCompany("gitter", (seed) => `${pick(hex, 40, seed)}`),
};
