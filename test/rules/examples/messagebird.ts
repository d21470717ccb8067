import { base62, type ExamplesById, inCompany, pick } from "./example";

export const messagebird: ExamplesById = {
  "messagebird-access-key": inCompany("messagebird", (seed) => `${pick(base62, 25, seed)}`),
};
