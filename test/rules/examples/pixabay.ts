import { digits, type ExamplesById, hex, inCompany, pick } from "./example";

export const pixabay: ExamplesById = {
  "pixabay-key": inCompany("pixabay", (seed) => `${pick(digits, 8, seed)}-${pick(hex, 25, seed + 2)}`),
};
