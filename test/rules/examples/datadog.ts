import { base62, type ExamplesById, hex, pick, standingAlone } from "./example";

export const datadog: ExamplesById = {
  "datadog-api-key": {
    matches: [
      { text: `DD_API_KEY=${pick(hex, 32, 1)}`, value: pick(hex, 32, 1) },
      { text: `datadogApiKey: "${pick(hex, 32, 2)}"`, value: pick(hex, 32, 2) },
    ],
    misses: [{ text: `datadog trace ${pick(hex, 32)}` }, { text: `digest = "${pick(hex, 32)}"` }],
  },
  "datadog-app-key": {
    matches: [
      { text: `DD_APP_KEY=${pick(hex, 40, 1)}`, value: pick(hex, 40, 1) },
      { text: `datadog_application_key = "${pick(hex, 40, 2)}"`, value: pick(hex, 40, 2) },
    ],
    misses: [{ text: `datadog commit ${pick(hex, 40)}` }, { text: `DD_APP_NAME=${pick(hex, 40)}` }],
  },
  "datadog-prefixed-app-key": standingAlone((seed) => ["ddapp_", pick(base62, 34, seed)].join(""), []),
};
