import { base62, type ExamplesById, inCompany, pick } from "./example";

export const storyblok: ExamplesById = {
  "storyblok-key": inCompany("storyblok", (seed) => `${pick(base62, 22, seed)}tt`),
};
