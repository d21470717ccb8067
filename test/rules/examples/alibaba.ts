import { base62, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const alibaba: ExamplesById = {
  "alibaba-access-key-id": standingAlone((seed) => `LTAI${pick(base62, 20, seed + 1)}`, []),
  "alibaba-access-key-secret": inCompany("alibaba", (seed) => `${pick(base62, 30, seed)}`),
};
