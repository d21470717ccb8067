import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const socket: ExamplesById = {
  "socket-api-key": standingAlone((seed) => ["sktsec_", pick(base62, 43, seed), "_api"].join(""), [], 20),
};
