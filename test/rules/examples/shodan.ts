import { base62, type ExamplesById, inCompany, pick } from "./example";

export const shodan: ExamplesById = {
  "shodan-api-key": inCompany("shodan", (seed) => `${pick(base62, 32, seed)}`),
};
