import { digits, type ExamplesById, hex, inCompany, lower, pick, standingAlone } from "./example";

export const asana: ExamplesById = {
  "asana-client-secret": inCompany("asana", (seed) => `${pick(lower + digits, 32, seed)}`),
  "asana-personal-token": standingAlone(
    (seed) => ["1/12", pick(digits, 14, seed), ":", pick(hex, 32, seed)].join(""),
    [],
  ),
};
