import { base62, type ExamplesById, inCompany, pick } from "./example";

export const mapquest: ExamplesById = {
  "mapquest-key": inCompany("mapquest", (seed) => `${pick(base62, 32, seed)}`),
};
