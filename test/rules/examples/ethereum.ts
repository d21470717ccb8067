import { type ExamplesById, hex, pick } from "./example";

const key = `0x${pick(hex, 64, 3)}`;

export const ethereum: ExamplesById = {
  "ethereum-private-key": {
    matches: [
      { text: `sepolia: { url: rpc, accounts: ["${key}"] },`, value: key },
      { text: `const privateKey = "${key}";`, value: key },
    ],
    misses: [
      { text: "accounts: [process.env.DEPLOYER_KEY]" },
      { text: `accounts: ["${key.slice(0, 42)}"]` },
      { text: `transactionHash: "${key}"` },
    ],
  },
};
