import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const unsplash: ExamplesById = {
  "unsplash-key": inCompany("unsplash", (seed) => `${pick(base64url, 43, seed)}`),
};
