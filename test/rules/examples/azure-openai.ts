import { base62, type ExamplesById, hex, inCompany, pick, standingAlone } from "./example";

export const azureOpenai: ExamplesById = {
  "azure-openai-key": standingAlone(
    (seed) => `${pick(base62, 52, seed)}JQQJ99${pick(base62, 26, seed + 2)}`,
    [],
  ),
  "azure-openai-key-old": inCompany("azure_openai", (seed) => `${pick(hex, 32, seed)}`),
};
