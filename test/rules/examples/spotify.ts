import { type ExamplesById, hex, inCompany, pick } from "./example";

export const spotify: ExamplesById = {
  "spotify-client-secret": inCompany("spotify", (seed) => `${pick(hex, 32, seed)}`),
};
