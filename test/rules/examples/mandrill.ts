import { base64url, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const mandrill: ExamplesById = {
  "mandrill-api-key": standingAlone((seed) => `md-${pick(base64url, 22, seed + 1)}`, []),
  "mandrill-api-key-old": inCompany("mandrill", (seed) => `${pick(base64url, 22, seed)}`),
};
