import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const semaphore: ExamplesById = {
  "semaphore-key": inCompany("semaphore", (seed) => `${pick(base64url, 20, seed)}`),
};
