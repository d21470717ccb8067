import { base62, base64url, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const atlassian: ExamplesById = {
  "atlassian-api-token": standingAlone(
    (seed) => `ATATT3xFfGF0${pick(base64url, 171, seed + 1)}=${pick(hex.toUpperCase(), 8, seed + 3)}`,
    [],
  ),
  "bitbucket-repository-token": standingAlone(
    (seed) => `ATCTT3xFfGN0${pick(base64url, 171, seed + 1)}=${pick(hex.toUpperCase(), 8, seed + 3)}`,
    [],
  ),
  "bitbucket-app-password": standingAlone(
    (seed) => `ATBB${pick(base62, 24, seed + 1)}${pick(hex.toUpperCase(), 8, seed + 2)}`,
    [],
  ),
  "jira-api-token": inCompany("jira", (seed) => `${pick(base62, 24, seed)}`),
};
