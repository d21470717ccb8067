import { type ExamplesById, hex, inCompany, pick } from "./example";

export const openweather: ExamplesById = {
  "openweather-api-key": inCompany("openweather", (seed) => `${pick(hex, 32, seed)}`),
};
