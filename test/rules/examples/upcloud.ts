import { type ExamplesById, pick, standingAlone } from "./example";

export const upcloud: ExamplesById = {
  "upcloud-api-token": standingAlone(
    (seed) => ["ucat_", "01", pick("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 24, seed)].join(""),
    [],
  ),
};
