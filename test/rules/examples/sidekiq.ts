import { type ExamplesById, hex, pick } from "./example";

const key = [pick(hex, 8, 3), pick(hex, 8, 4)].join(":");

export const sidekiq: ExamplesById = {
  "sidekiq-credentials": {
    matches: [
      { text: `BUNDLE_ENTERPRISE__CONTRIBSYS__COM=${key}`, value: key },
      { text: `bundle config gems.contribsys.com ${key}`, value: key },
    ],
    misses: [
      { text: "BUNDLE_GEMS__CONTRIBSYS__COM=$CONTRIBSYS" },
      { text: `BUNDLE_GEMS__CONTRIBSYS__COM=${key}0` },
    ],
  },
};
