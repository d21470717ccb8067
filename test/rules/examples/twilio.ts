import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const twilio: ExamplesById = {
  "twilio-auth-token": {
    matches: [
      { text: `TWILIO_AUTH_TOKEN=${pick(hex, 32, 1)}`, value: pick(hex, 32, 1) },
      { text: `twilio.authToken: "${pick(hex, 32, 2)}",`, value: pick(hex, 32, 2) },
    ],
    misses: [
      { text: `twilio build ${pick(hex, 32)}` },
      { text: `checksum = "${pick(hex, 32)}"` },
      { text: `TWILIO_AUTH_TOKEN=${pick(hex, 40)}` },
    ],
  },
  "twilio-api-key-sid": standingAlone((seed) => ["SK", pick(hex, 32, seed)].join(""), []),
};
