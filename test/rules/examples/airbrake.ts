import { type ExamplesById, hex, inCompany, pick } from "./example";

export const airbrake: ExamplesById = {
  "airbrake-user-key": inCompany("airbrake", (seed) => `${pick(hex, 40, seed)}`),
  "airbrake-project-key": inCompany("airbrake", (seed) => `${pick(hex, 32, seed)}`),
};
