import { base64url, type ExamplesById, pick, standingAlone } from "./example";

export const mapbox: ExamplesById = {
  "mapbox-secret-token": standingAlone(
    (seed) => `sk.eyJ${pick(base64url, 50, seed + 1)}.${pick(base64url, 22, seed + 3)}`,
    [],
  ),
  "mapbox-public-token": standingAlone(
    (seed) => `pk.eyJ${pick(base64url, 50, seed + 1)}.${pick(base64url, 22, seed + 3)}`,
    [],
  ),
};
