import { base64, type ExamplesById, pick } from "./example";

const key = `${pick(base64, 42, 3)}A=`;

export const wireguard: ExamplesById = {
  "wireguard-key": {
    matches: [
      { text: `[Interface]\nPrivateKey = ${key}\n`, value: key },
      { text: `[Peer]\nPresharedKey=${key}\n`, value: key },
    ],
    misses: [{ text: `[Peer]\nPublicKey = ${key}` }, { text: `PrivateKey = ${key.slice(1)}` }],
  },
};
