import { type ExamplesById, hex, inCompany, pick } from "./example";

export const newsapi: ExamplesById = {
  "newsapi-key": inCompany("newsapi", (seed) => `${pick(hex, 32, seed)}`),
};
