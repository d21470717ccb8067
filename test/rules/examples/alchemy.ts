import { base62, base64url, type ExamplesById, inCompany, pick, standingAlone } from "./example";

const key = pick(base62, 32, 7);

export const alchemy: ExamplesById = {
  "alchemy-auth-token": standingAlone((seed) => `alcht_${pick(base62, 30, seed + 1)}`, []),
  "alchemy-api-key": inCompany("alchemy", (seed) => `${pick(base64url, 32, seed)}`),
  "alchemy-endpoint-key": {
    matches: [
      { text: `url: "https://eth-mainnet.g.alchemy.com/v2/${key}"`, value: key },
      { text: `RPC=wss://polygon-mainnet.g.alchemy.com/v2/${key}`, value: key },
    ],
    misses: [
      { text: "https://eth-mainnet.g.alchemy.com/v2/${ALCHEMY_KEY}" },
      { text: `https://eth-mainnet.g.alchemy.com/v2/${key.slice(1)}` },
    ],
  },
};
