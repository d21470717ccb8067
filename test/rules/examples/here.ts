import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const here: ExamplesById = {
  "here-api-key": inCompany("here_api", (seed) => `${pick(base64url, 43, seed)}`),
};
