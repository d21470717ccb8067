import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const convertkit: ExamplesById = {
  "convertkit-key": inCompany("convertkit", (seed) => `${pick(base64url, 43, seed)}`),
};
