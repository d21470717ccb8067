import { base64url, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const contentful: ExamplesById = {
  "contentful-personal-access-token": standingAlone((seed) => `CFPAT-${pick(base64url, 43, seed + 1)}`, []),
  "contentful-delivery-token": inCompany("contentful", (seed) => `${pick(base64url, 43, seed)}`),
};
