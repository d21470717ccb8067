import { type ExamplesById, hex, inCompany, pick } from "./example";

export const sendbird: ExamplesById = {
  "sendbird-api-token": inCompany("sendbird", (seed) => `${pick(hex, 40, seed)}`),
};
