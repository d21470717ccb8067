import { type ExamplesById, hex, inCompany, pick } from "./example";

const key = pick(hex, 32, 7);

export const infura: ExamplesById = {
  "infura-api-key": inCompany("infura", (seed) => `${pick(hex, 32, seed)}`),
  "infura-endpoint-key": {
    matches: [
      { text: `url: "https://mainnet.infura.io/v3/${key}"`, value: key },
      { text: `RPC=wss://sepolia.infura.io/ws/v3/${key}`, value: key },
    ],
    misses: [
      { text: "https://mainnet.infura.io/v3/${INFURA_KEY}" },
      { text: `https://mainnet.infura.io/v3/${key}0` },
    ],
  },
};
