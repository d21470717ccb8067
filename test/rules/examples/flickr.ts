import { type ExamplesById, hex, inCompany, pick } from "./example";

export const flickr: ExamplesById = {
  "flickr-api-key": inCompany("flickr", (seed) => `${pick(hex, 32, seed)}`),
  "flickr-api-secret": inCompany("flickr", (seed) => `${pick(hex, 16, seed)}`),
};
