import { base62, base64url, type ExamplesById, encode, pick } from "./example";

function account(seed: number, key: string): string {
  return ["ops_", encode({ signInAddress: "my.1password.com", [key]: pick(base62, 160, seed) })].join("");
}

export const onePassword: ExamplesById = {
  "onepassword-service-account-token": {
    matches: [1, 2].map((seed) => ({
      text: `export OP="${account(seed, "secretKey")}"`,
      value: account(seed, "secretKey"),
    })),
    misses: [{ text: `export OP="${account(1, "other")}"` }, { text: `OP="ops_eyJ${pick(base64url, 250)}"` }],
  },
};
