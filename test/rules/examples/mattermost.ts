import { digits, type ExamplesById, inCompany, lower, pick } from "./example";

const hook = pick(lower + digits, 26, 7);

export const mattermost: ExamplesById = {
  "mattermost-token": inCompany("mattermost", (seed) => `${pick(lower + digits, 26, seed)}`),
  "mattermost-webhook": {
    matches: [
      { text: `curl -d @- https://chat.host/hooks/${hook}`, value: hook },
      { text: `WEBHOOK="http://localhost:8065/hooks/${hook}"`, value: hook },
    ],
    misses: [{ text: "https://chat.host/hooks/${HOOK_ID}" }, { text: `src/hooks/${hook}` }],
  },
};
