import { base32, type ExamplesById, pick } from "./example";

const seed = ["SU", pick(base32, 56)].join("");

export const nats: ExamplesById = {
  "nats-seed": {
    matches: [
      { text: `-----BEGIN USER NKEY SEED-----\n${seed}\n------END USER NKEY SEED------`, value: seed },
      { text: `nats.Nkey("${seed}")`, value: seed },
    ],
    misses: [{ text: `nats: { user: "${seed.slice(1)}" }` }, { text: `words = "${seed}"` }],
  },
};
