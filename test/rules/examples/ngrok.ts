import { base62, type ExamplesById, inCompany, pick } from "./example";

export const ngrok: ExamplesById = {
  "ngrok-auth-token": inCompany("ngrok", (seed) => `${pick(base62, 27, seed)}_${pick(base62, 21, seed + 2)}`),
};
