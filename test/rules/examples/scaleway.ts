import { digits, type ExamplesById, inCompany, pick, standingAlone, upper, uuid } from "./example";

export const scaleway: ExamplesById = {
  "scaleway-access-key": standingAlone((seed) => `SCW${pick(upper + digits, 17, seed + 1)}`, []),
  "scaleway-secret-key": inCompany("scaleway", (seed) => `${uuid(seed)}`),
};
