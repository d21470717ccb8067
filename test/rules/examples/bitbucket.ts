import { base62, type ExamplesById, inCompany, pick } from "./example";

export const bitbucket: ExamplesById = {
  "bitbucket-client-secret": inCompany("bitbucket", (seed) => `${pick(base62, 32, seed)}`),
};
