import { type ExamplesById, inCompany, uuid } from "./example";

export const kucoin: ExamplesById = {
  "kucoin-api-secret": inCompany("kucoin", (seed) => `${uuid(seed)}`),
};
