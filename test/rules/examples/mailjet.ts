import { type ExamplesById, hex, inCompany, pick } from "./example";

export const mailjet: ExamplesById = {
  "mailjet-key": inCompany("mailjet", (seed) => `${pick(hex, 32, seed)}`),
};
