import { base64, type ExamplesById, pick, standingAlone, uuid } from "./example";

export const pubnub: ExamplesById = {
  "pubnub-secret-key": standingAlone((seed) => `sec-c-${pick(base64, 46, seed + 1)}==`, []),
  "pubnub-publish-key": standingAlone((seed) => `pub-c-${uuid(seed)}`, []),
  "pubnub-subscribe-key": standingAlone((seed) => `sub-c-${uuid(seed)}`, []),
};
