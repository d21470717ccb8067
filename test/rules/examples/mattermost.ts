import { digits, type ExamplesById, inCompany, lower, pick } from "./example";

export const mattermost: ExamplesById = {
  "mattermost-token": inCompany("mattermost", (seed) => `${pick(lower + digits, 26, seed)}`),
};
