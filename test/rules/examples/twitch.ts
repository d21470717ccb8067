import { digits, type ExamplesById, inCompany, lower, pick, standingAlone } from "./example";

export const twitch: ExamplesById = {
  "twitch-token": inCompany("twitch", (seed) => `${pick(lower + digits, 30, seed)}`),
  "twitch-chat-token": standingAlone((seed) => ["oauth:", pick(lower + digits, 30, seed)].join(""), []),
};
