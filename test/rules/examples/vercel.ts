import { base62, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const vercel: ExamplesById = {
  "vercel-token": inCompany("vercel", (seed) => `${pick(base62, 24, seed)}`),
  "vercel-prefixed-token": standingAlone((seed) => ["vcp_", pick(base62, 56, seed)].join(""), []),
};
