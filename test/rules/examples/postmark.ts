import { type ExamplesById, inCompany, uuid } from "./example";

export const postmark: ExamplesById = {
  "postmark-token": inCompany("postmark", (seed) => `${uuid(seed)}`),
};
