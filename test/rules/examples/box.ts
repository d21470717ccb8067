import { base62, type ExamplesById, inCompany, pick } from "./example";

export const box: ExamplesById = {
  "box-client-secret": inCompany("box_client", (seed) => `${pick(base62, 32, seed)}`),
};
