import { type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const trello: ExamplesById = {
  "trello-api-token": standingAlone((seed) => `ATTA${pick(hex, 72, seed + 1)}`, []),
  "trello-token-old": inCompany("trello", (seed) => `${pick(hex, 64, seed)}`),
  "trello-api-key": inCompany("trello", (seed) => `${pick(hex, 32, seed)}`),
};
