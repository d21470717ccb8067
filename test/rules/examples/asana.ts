import { digits, type ExamplesById, inCompany, lower, pick } from "./example";

export const asana: ExamplesById = {
  "asana-client-secret": inCompany("asana", (seed) => `${pick(lower + digits, 32, seed)}`),
};
