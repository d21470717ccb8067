import { base62, type ExamplesById, inCompany, pick } from "./example";

export const vercel: ExamplesById = {
  "vercel-token": inCompany("vercel", (seed) => `${pick(base62, 24, seed)}`),
};
