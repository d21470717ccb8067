import { base62, type ExamplesById, inCompany, pick } from "./example";

export const securitytrails: ExamplesById = {
  "securitytrails-key": inCompany("securitytrails", (seed) => `${pick(base62, 32, seed)}`),
};
