import { base62, type ExamplesById, inCompany, pick } from "./example";

export const droneci: ExamplesById = {
  "drone-token": inCompany("drone_ci", (seed) => `${pick(base62, 32, seed)}`),
};
