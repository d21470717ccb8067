import { type ExamplesById, hex, pick, standingAlone, uuid } from "./example";

export const amazon: ExamplesById = {
  "amazon-mws-token": standingAlone((seed) => ["amzn.mws.", uuid(seed)].join(""), []),
  "amazon-client-secret": standingAlone((seed) => ["amzn1.oa2-cs.v1.", pick(hex, 64, seed)].join(""), []),
};
