import { base62, type ExamplesById, inCompany, pick } from "./example";

export const zendesk: ExamplesById = {
  "zendesk-api-token": inCompany("zendesk", (seed) => `${pick(base62, 40, seed)}`),
};
