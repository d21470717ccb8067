import { base62, base64url, type ExamplesById, hex, pick, standingAlone } from "./example";

export const cloudflare: ExamplesById = {
  "cloudflare-token": standingAlone(
    (seed) => ["cfut_", pick(base62, 40, seed), pick(hex, 8, seed)].join(""),
    [["cfut_", "x".repeat(48)].join("")],
  ),
  "cloudflare-legacy-token": {
    matches: [
      { text: `CLOUDFLARE_API_TOKEN=${pick(base64url, 40, 1)}`, value: pick(base64url, 40, 1) },
      { text: `cf_api_token: "${pick(base64url, 40, 2)}"`, value: pick(base64url, 40, 2) },
    ],
    misses: [
      { text: `CLOUDFLARE_ZONE_ID=${pick(hex, 32)}` },
      { text: `CLOUDFLARE_API_TOKEN=${"x".repeat(40)}` },
      { text: `cloudflare commit ${pick(hex, 40)}` },
    ],
  },
  "cloudflare-origin-ca-key": standingAlone(
    (seed) => ["v1.0-", pick(hex, 24, seed), "-", pick(hex, 146, seed)].join(""),
    [],
  ),
  "cloudflare-turnstile-secret": standingAlone((seed) => ["0x4AAAAAA", pick(base62, 26, seed)].join(""), []),
};
