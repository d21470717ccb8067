import { base64url, type ExamplesById, inCompany, pick } from "./example";

export const ibm: ExamplesById = {
  "ibm-cloud-api-key": inCompany("ibmcloud", (seed) => `${pick(base64url, 44, seed)}`),
};
