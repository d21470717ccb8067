import { base62, type ExamplesById, inCompany, pick } from "./example";

export const tomtom: ExamplesById = {
  "tomtom-key": inCompany("tomtom", (seed) => `${pick(base62, 32, seed)}`),
};
