import { type ExamplesById, hex, inCompany, pick } from "./example";

export const owlbot: ExamplesById = {
  "owlbot-token": inCompany("owlbot", (seed) => pick(hex, 40, seed)),
};
