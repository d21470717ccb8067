import { type ExamplesById, hex, inCompany, pick } from "./example";

export const jenkins: ExamplesById = {
  "jenkins-api-token": inCompany("jenkins", (seed) => `11${pick(hex, 32, seed + 1)}`),
};
