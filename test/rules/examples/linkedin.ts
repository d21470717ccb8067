import { base62, base64, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const linkedin: ExamplesById = {
  "linkedin-client-secret": standingAlone(
    (seed) => `WPL_AP1.${pick(base62, 16, seed + 1)}.${pick(base64, 6, seed + 3)}==`,
    [],
  ),
  "linkedin-client-secret-old": inCompany("linkedin", (seed) => `${pick(base62, 16, seed)}`),
};
