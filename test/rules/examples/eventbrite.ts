import { digits, type ExamplesById, inCompany, pick, upper } from "./example";

export const eventbrite: ExamplesById = {
  "eventbrite-token": inCompany("eventbrite", (seed) => `${pick(upper + digits, 20, seed)}`),
};
