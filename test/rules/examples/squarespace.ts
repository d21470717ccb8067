import { type ExamplesById, inCompany, uuid } from "./example";

export const squarespace: ExamplesById = {
  "squarespace-api-key": inCompany("squarespace", (seed) => `${uuid(seed)}`),
};
