import { type ExamplesById, hex, inCompany, pick } from "./example";

export const codeclimate: ExamplesById = {
  "codeclimate-token": inCompany("codeclimate", (seed) => `${pick(hex, 40, seed)}`),
};
