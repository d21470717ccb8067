import { type ExamplesById, hex, inCompany, pick } from "./example";

export const mailerlite: ExamplesById = {
  "mailerlite-key": inCompany("mailerlite", (seed) => `${pick(hex, 32, seed)}`),
};
