import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const posthog: ExamplesById = {
  "posthog-personal-api-key": standingAlone((seed) => `phx_${pick(base62, 43, seed + 1)}`, []),
  "posthog-project-key": standingAlone((seed) => `phc_${pick(base62, 43, seed + 1)}`, []),
};
