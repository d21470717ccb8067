import { base64url, type ExamplesById, hex, inCompany, pick } from "./example";

export const pagerduty: ExamplesById = {
  "pagerduty-api-key": inCompany("pagerduty", (seed) => `${pick(base64url, 20, seed)}`),
  "pagerduty-routing-key": inCompany("pagerduty", (seed) => `${pick(hex, 32, seed)}`),
};
