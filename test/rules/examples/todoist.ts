import { type ExamplesById, hex, inCompany, pick } from "./example";

export const todoist: ExamplesById = {
  "todoist-api-token": inCompany("todoist", (seed) => `${pick(hex, 40, seed)}`),
};
