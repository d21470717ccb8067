import {
  base62,
  base64url,
  digits,
  type ExamplesById,
  inCompany,
  lower,
  pick,
  standingAlone,
} from "./example";

export const dropbox: ExamplesById = {
  "dropbox-access-token": standingAlone((seed) => `sl.${pick(base64url, 130, seed + 1)}`, []),
  "dropbox-long-lived-token": standingAlone(
    (seed) => `${pick(base64url, 11, seed)}AAAAAAAAAA${pick(base64url, 43, seed + 2)}`,
    [],
  ),
  "dropbox-app-secret": inCompany("dropbox", (seed) => `${pick(lower + digits, 15, seed)}`),
  "dropbox-user-token": standingAlone((seed) => ["sl.", "u.", pick(base62, 700, seed)].join(""), [], 80),
};
