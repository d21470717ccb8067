import { base62, type ExamplesById, inCompany, pick } from "./example";

export const sslmate: ExamplesById = {
  "sslmate-api-key": inCompany("sslmate", (seed) => pick(base62, 36, seed)),
};
