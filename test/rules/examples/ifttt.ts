import { base62, type ExamplesById, pick } from "./example";

const key = pick(base62, 22, 3);

export const ifttt: ExamplesById = {
  "ifttt-webhook-key": {
    matches: [
      { text: `curl https://maker.ifttt.com/trigger/door/with/key/${key}`, value: key },
      { text: `"https://maker.ifttt.com/trigger/door_open/json/with/key/${key}"`, value: key },
    ],
    misses: [
      { text: "https://maker.ifttt.com/trigger/{event}/with/key/{webhooks_key}" },
      { text: "https://maker.ifttt.com/trigger/door/with/key/YOUR_IFTTT_WEBHOOKS_KEY" },
    ],
  },
};
