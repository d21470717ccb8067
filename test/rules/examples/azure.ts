import { base62, base64url, type ExamplesById, pick } from "./example";

export const azure: ExamplesById = {
  "azure-storage-key": {
    matches: [1, 2].map((seed) => {
      const value = Buffer.from(pick(base62, 64, seed)).toString("base64");
      return { text: `DefaultEndpointsProtocol=https;AccountName=shop;Account${"Key"}=${value};`, value };
    }),
    misses: [
      { text: `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=\${KEY};` },
      { text: `AccountKey=${"A".repeat(86)}==` },
    ],
  },
  "azure-shared-access-key": {
    matches: [1, 2].map((seed) => {
      const value = Buffer.from(pick(base62, 32, seed)).toString("base64");
      return {
        text: `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccess${"Key"}=${value}`,
        value,
      };
    }),
    misses: [{ text: "SharedAccessKey=<key>" }, { text: `SharedAccessKeyName=${pick(base62, 43)}=` }],
  },
  "azure-client-secret": {
    matches: [1, 2].map((seed) => {
      const value = [pick(base62, 3, seed), "8Q", "~", pick(base64url, 34, seed)].join("");
      return { text: `clientSecret: "${value}"`, value };
    }),
    misses: [{ text: `"abc8Q~${"x".repeat(34)}"` }, { text: `"abc8Q~${pick(base62, 12)}"` }],
  },
};
