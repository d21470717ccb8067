import { base62, type ExamplesById, inCompany, pick, standingAlone, uuid } from "./example";

export const pinecone: ExamplesById = {
  "pinecone-api-key": standingAlone(
    (seed) => `pcsk_${pick(base62, 5, seed + 1)}_${pick(base62, 63, seed + 3)}`,
    [],
  ),
  "pinecone-api-key-old": inCompany("pinecone", (seed) => `${uuid(seed)}`),
};
