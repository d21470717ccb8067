import { base62, type ExamplesById, inCompany, pick } from "./example";

export const eraser: ExamplesById = {
  "eraser-api-token": inCompany("eraser", (seed) => pick(base62, 20, seed)),
};
