import { digits, type ExamplesById, inCompany, pick, upper } from "./example";

export const fileio: ExamplesById = {
  "fileio-api-key": inCompany("fileio", (seed) => pick(upper + digits, 39, seed)),
};
