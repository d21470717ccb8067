import { base62, digits, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const twitter: ExamplesById = {
  "twitter-bearer-token": standingAlone((seed) => `AAAAAAAAAAAAAAAAAAAAA${pick(base62, 70, seed + 1)}`, []),
  "twitter-access-token": inCompany(
    "twitter",
    (seed) => `${pick(digits, 15, seed)}-${pick(base62, 40, seed + 2)}`,
  ),
  "twitter-api-secret": inCompany("twitter", (seed) => `${pick(base62, 45, seed)}`),
};
