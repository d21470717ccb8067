import { base32, base62, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const azureDevops: ExamplesById = {
  "azure-devops-token": standingAlone(
    (seed) => `${pick(base62, 76, seed)}AZDO${pick(base62, 4, seed + 2)}`,
    [],
  ),
  "azure-devops-token-old": inCompany("azure_devops", (seed) => `${pick(base32.toLowerCase(), 52, seed)}`),
};
