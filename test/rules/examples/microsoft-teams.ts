import { type ExamplesById, hex, pick, uuid } from "./example";

const path = (kind: string): string => `${uuid(1)}@${uuid(2)}/${kind}/${pick(hex, 32, 3)}/${uuid(4)}`;
const hook = path("IncomingWebhook");

export const microsoftTeams: ExamplesById = {
  "microsoft-teams-webhook": {
    matches: [
      { text: `"https://shop.webhook.office.com/webhookb2/${hook}"`, value: hook },
      { text: `TEAMS_URL=https://outlook.office.com/webhook/${hook}`, value: hook },
    ],
    misses: [
      { text: `https://shop.webhook.office.com/webhookb2/${path("Connectors")}` },
      { text: "https://shop.webhook.office.com/webhookb2/<group>@<tenant>/IncomingWebhook/<id>/<owner>" },
    ],
  },
};
