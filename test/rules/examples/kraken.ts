import { base64, type ExamplesById, inCompany, pick } from "./example";

export const kraken: ExamplesById = {
  "kraken-private-key": inCompany("kraken", (seed) => `${pick(base64, 86, seed)}==`),
};
