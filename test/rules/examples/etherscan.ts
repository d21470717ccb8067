import { digits, type ExamplesById, inCompany, pick, upper } from "./example";

export const etherscan: ExamplesById = {
  "etherscan-key": inCompany("etherscan", (seed) => `${pick(upper + digits, 34, seed)}`),
};
