import { digits, type ExamplesById, inCompany, lower, pick } from "./example";

export const twitch: ExamplesById = {
  "twitch-token": inCompany("twitch", (seed) => `${pick(lower + digits, 30, seed)}`),
};
