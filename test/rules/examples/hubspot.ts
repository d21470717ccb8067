import { type ExamplesById, inCompany, standingAlone, uuid } from "./example";

export const hubspot: ExamplesById = {
  "hubspot-private-app-token": standingAlone((seed) => `pat-na1-${uuid(seed)}`, []),
  "hubspot-api-key": inCompany("hubspot", (seed) => `${uuid(seed)}`),
};
