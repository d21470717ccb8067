import { base62, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const salesforce: ExamplesById = {
  "salesforce-session-id": standingAlone(
    (seed) => `00D${pick(base62, 12, seed + 1)}!${pick(base62, 80, seed + 3)}`,
    [],
  ),
  "salesforce-consumer-secret": inCompany("salesforce", (seed) => `${pick(hex.toUpperCase(), 64, seed)}`),
};
