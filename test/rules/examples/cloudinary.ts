import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const cloudinary: ExamplesById = {
  "cloudinary-key": inCompany("cloudinary", (seed) => `${pick(base64url, 27, seed)}`),
};
