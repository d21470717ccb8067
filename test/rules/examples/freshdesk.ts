import { base62, type ExamplesById, inCompany, pick } from "./example";

export const freshdesk: ExamplesById = {
  "freshdesk-key": inCompany("freshdesk", (seed) => `${pick(base62, 20, seed)}`),
};
