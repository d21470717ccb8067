import { type ExamplesById, hex, inCompany, pick } from "./example";

export const clarifai: ExamplesById = {
  "clarifai-token": inCompany("clarifai", (seed) => `${pick(hex, 32, seed)}`),
};
