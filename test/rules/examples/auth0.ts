import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const auth0: ExamplesById = {
  "auth0-client-secret": inCompany("auth0", (seed) => `${pick(base64url, 64, seed)}`),
};
