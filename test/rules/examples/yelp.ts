import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const yelp: ExamplesById = {
  "yelp-api-key": inCompany("yelp", (seed) => `${pick(base64url, 128, seed)}`),
};
