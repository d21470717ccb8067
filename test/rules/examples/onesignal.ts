import { base32, base62, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const onesignal: ExamplesById = {
  "onesignal-api-key": standingAlone((seed) => `os_v2_app_${pick(base32.toLowerCase(), 103, seed + 1)}`, []),
  "onesignal-org-key": standingAlone((seed) => `os_v2_org_${pick(base32.toLowerCase(), 103, seed + 1)}`, []),
  "onesignal-rest-key": inCompany("onesignal", (seed) => `${pick(base62, 48, seed)}`),
};
