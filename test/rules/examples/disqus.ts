import { base62, type ExamplesById, inCompany, pick } from "./example";

export const disqus: ExamplesById = {
  "disqus-api-secret": inCompany("disqus", (seed) => `${pick(base62, 64, seed)}`),
};
